-- Two more roles of one transaction each: who keeps the registers of a relation, and the holder of one registration.
grant usage on schema platform, relations, programme to alternat_registrar;
grant usage on schema platform, relations, programme to alternat_visitor;

create function platform.ctx_registration() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.registration', true), '')::uuid $$;

grant execute on function platform.ctx_relation(), platform.ctx_registration() to alternat_registrar, alternat_visitor;
grant select on platform.clock, platform.installation to alternat_registrar, alternat_visitor;

-- What the registrar reads of a relation: everything that says when, where and how an event takes place.
do $$
declare t text;
begin
  foreach t in array array['relations.institution', 'relations.venue', 'relations.approval', 'relations.side',
      'programme.programme', 'programme.event', 'programme.event_state', 'programme.decision'] loop
    execute format('create policy registrar_reads on %s for select to alternat_registrar using (relation = (select platform.ctx_relation()))', t);
    execute format('grant select on %s to alternat_registrar', t);
  end loop;
end $$;
create policy registrar_reads on relations.relation for select to alternat_registrar using (id = (select platform.ctx_relation()));
grant select on relations.relation to alternat_registrar;

-- The holder of a registration reads what everybody may; of the own registration says its context.
do $$
declare t text;
begin
  foreach t in array array['relations.relation', 'relations.side', 'relations.institution', 'relations.venue',
      'programme.programme', 'programme.event'] loop
    execute format('create policy visitor_reads on %s for select to alternat_visitor using (visibility = ''public'')', t);
  end loop;
  foreach t in array array['programme.event_state', 'programme.decision'] loop
    execute format($p$create policy visitor_reads on %s for select to alternat_visitor using (
      visibility = 'public' and event in (select id from programme.event))$p$, t);
  end loop;
  foreach t in array array['relations.relation', 'relations.side', 'relations.institution', 'relations.venue',
      'programme.programme', 'programme.event', 'programme.decision'] loop
    execute format('grant select on %s to alternat_visitor', t);
  end loop;
end $$;
grant select (id, relation, event, visibility, state, holds_from, recorded_at) on programme.event_state to alternat_visitor;
