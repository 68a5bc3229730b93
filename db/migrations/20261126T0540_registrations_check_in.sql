-- Who is inside: acts at the door, only ever added; a device may bring the same one several times.
create table registrations.check_in (
  id uuid primary key,
  registration uuid not null references registrations.registration (id),
  event uuid not null references registrations.register (event),
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  act text not null,
  people integer not null,
  member uuid not null,
  member_name text not null,
  -- When it happened, by the clock of the device; recorded_at is when it arrived here.
  at timestamptz not null,
  key text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint check_in_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint check_in_act_is_known check (act in ('in', 'out')),
  constraint check_in_is_of_people check (people between 1 and 100),
  constraint same_act_counts_once unique (event, key)
);
create index check_in_by_registration on registrations.check_in (registration);
create trigger check_in_is_append_only before update or delete on registrations.check_in
  for each statement execute function platform.refuse_rewriting();

-- Two doors may let the same party in at once. The lock is of its own, so that nobody who registers waits for it.
create function registrations.refuse_more_than_the_party() returns trigger language plpgsql as $$
declare
  inside bigint;
  most integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.registration::text, 0));
  select coalesce(sum(case when act = 'in' then people else -people end), 0) into inside
    from registrations.check_in where registration = new.registration;
  select party into most from registrations.registration where id = new.registration;
  if new.act = 'in' and inside + new.people > most or new.act = 'out' and inside < new.people then
    raise exception 'more people than the party' using errcode = 'check_violation', constraint = 'nobody_is_inside_twice';
  end if;
  return new;
end $$;
create trigger nobody_is_inside_twice before insert on registrations.check_in
  for each row execute function registrations.refuse_more_than_the_party();

alter table registrations.check_in enable row level security;
alter table registrations.check_in force row level security;
create policy side_reads on registrations.check_in for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy registrar_keeps on registrations.check_in for all to alternat_registrar using (
  relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()));
grant select on registrations.check_in to alternat_side;
grant select, insert on registrations.check_in to alternat_registrar;
