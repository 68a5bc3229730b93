-- Changes that follow an answer of the engine: drafted by nobody's side, and the urgent closing of a hall.
alter table changes.change
  add column drafted_by text not null default 'member',
  add column urgent boolean not null default false,
  add column contested_at timestamptz,
  add column contested_by text,
  add constraint change_is_drafted_by_a_member_or_the_engine check (drafted_by in ('member', 'engine')),
  add constraint engine_is_never_urgent check (not (urgent and drafted_by = 'engine'));

-- What was proposed stays as it was; only its fate is added.
create or replace function changes.keep_content() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'contested_at', 'contested_by', 'private_to']) is distinct from
     (to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'contested_at', 'contested_by', 'private_to']) then
    raise exception 'a change is not rewritten: withdraw it and propose another' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
grant update (contested_at, contested_by) on changes.change to alternat_side;

create policy registrar_drafts on changes.change for insert to alternat_registrar with check (
  relation = (select platform.ctx_relation()) and drafted_by = 'engine');
create policy registrar_drafts on changes.item for insert to alternat_registrar with check (
  relation = (select platform.ctx_relation()));
create policy registrar_supersedes on changes.change for update to alternat_registrar using (
  relation = (select platform.ctx_relation()) and drafted_by = 'engine')
  with check (relation = (select platform.ctx_relation()));
grant insert on changes.change, changes.item to alternat_registrar;
grant update (withdrawn_at, withdrawn_by) on changes.change to alternat_registrar;
