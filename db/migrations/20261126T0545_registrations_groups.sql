-- Groups that staff registers from a table, all at once, to be undone as one step.
create table registrations.party_group (
  id uuid primary key,
  event uuid not null references registrations.register (event),
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  undone_at timestamptz,
  constraint party_group_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id)
);
create index party_group_by_event on registrations.party_group (event, recorded_at);

alter table registrations.registration add column party_group uuid references registrations.party_group (id);
create index registration_by_party_group on registrations.registration (party_group) where party_group is not null;

alter table registrations.move
  drop constraint move_cause_is_known,
  add constraint move_cause_is_known check (cause in ('person', 'promotion', 'change', 'group-undone'));

alter table registrations.party_group enable row level security;
alter table registrations.party_group force row level security;
create policy side_reads on registrations.party_group for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy registrar_keeps on registrations.party_group for all to alternat_registrar using (
  relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()));
grant select on registrations.party_group to alternat_side;
grant select, insert, update on registrations.party_group to alternat_registrar;
