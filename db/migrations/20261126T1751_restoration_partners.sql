-- Somebody of an institution who may see one project by a link, and nothing else of the workspace.
create table restoration.partner (
  id uuid primary key,
  project uuid not null references restoration.project (id),
  institution uuid not null references relations.institution (id),
  relation text not null references relations.relation (id),
  visibility text not null default 'joint',
  name text not null,
  -- The last day on which the link opens.
  until date not null,
  ended_at timestamptz,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint partner_is_joint check (visibility = 'joint'),
  constraint partner_has_a_short_name check (length(name) between 1 and 200),
  constraint partner_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index partner_by_project on restoration.partner (project);

create function platform.ctx_partner() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.partner', true), '')::uuid $$;
grant execute on function platform.ctx_partner(), platform.ctx_relation() to alternat_partner;
grant usage on schema platform, relations, restoration to alternat_partner;
grant select on platform.clock, platform.installation to alternat_partner;

alter table restoration.partner enable row level security;
alter table restoration.partner force row level security;
grant select, insert, update (ended_at) on restoration.partner to alternat_side;
create policy side_reads on restoration.partner for select to alternat_side using (
  relation = (select platform.ctx_relation()) and project in (select id from restoration.project));
create policy side_invites on restoration.partner for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and project in (select id from restoration.project) and institution in (select id from relations.institution));
create policy side_ends_its_own on restoration.partner for update to alternat_side using (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()));

-- Whoever holds the link reads the one project while the link opens.
create policy partner_reads on restoration.partner for select to alternat_partner using (
  id = (select platform.ctx_partner()) and ended_at is null and until >= (now() at time zone 'utc')::date - 1);
grant select (id, project, institution, relation, visibility, name, until, ended_at) on restoration.partner to alternat_partner;
create policy partner_reads on restoration.project for select to alternat_partner using (
  id in (select project from restoration.partner));
do $$
declare t text;
begin
  foreach t in array array['scope', 'act', 'document'] loop
    execute format('create policy partner_reads on restoration.%I for select to alternat_partner using (
      project in (select id from restoration.project))', t);
  end loop;
  foreach t in array array['project', 'scope', 'act', 'document'] loop
    execute format('grant select on restoration.%I to alternat_partner', t);
  end loop;
end $$;
create policy partner_reads on relations.relation for select to alternat_partner using (
  id in (select relation from restoration.partner));
create policy partner_reads on relations.side for select to alternat_partner using (
  relation in (select relation from restoration.partner));
create policy partner_reads on relations.approval for select to alternat_partner using (
  subject_kind = 'project' and subject in (select id from restoration.project));
grant select on relations.relation, relations.side, relations.approval to alternat_partner;
