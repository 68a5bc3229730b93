-- Attending online: the room of an event, and who went into it by their own link.
create schema attendance;
grant usage on schema attendance to alternat_side, alternat_registrar, alternat_visitor;

-- A room is never rewritten: the latest row of an event is where its people are led, 'none' takes it away.
create table attendance.room (
  id uuid primary key,
  event uuid not null references programme.event (id),
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  kind text not null,
  -- Where people are led; null where there is none.
  address text,
  opens_minutes integer not null default 15,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint room_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint room_kind_is_known check (kind in ('link', 'none')),
  constraint room_that_is_there_has_an_address check ((address is null) = (kind = 'none')),
  constraint room_address_is_https check (address like 'https://%' and length(address) <= 2000),
  constraint room_opens_shortly_before check (opens_minutes between 0 and 240)
);
create index room_by_event on attendance.room (event, step desc);
create trigger room_is_append_only before update or delete on attendance.room
  for each statement execute function platform.refuse_rewriting();

-- One row for whoever joined, however often: the first time, the last time, and how many people that is.
create table attendance.joining (
  registration uuid primary key references registrations.registration (id),
  event uuid not null references programme.event (id),
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  people integer not null,
  -- Null once the person was erased: only the number of people stays.
  first_at timestamptz,
  last_at timestamptz,
  room uuid references attendance.room (id),
  constraint joining_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint joining_is_of_people check (people between 1 and 100),
  constraint joining_begins_before_it_ends check (first_at <= last_at),
  constraint erased_joining_tells_no_time check ((first_at is null) = (last_at is null))
);
create index joining_by_event on attendance.joining (event);

-- Whoever is erased from a register is erased here by the same statement, whatever erases them.
create function attendance.forget_times() returns trigger language plpgsql as $$
begin
  update attendance.joining set first_at = null, last_at = null, room = null where registration = new.id;
  return null;
end $$;
create trigger erased_person_leaves_only_a_count after update of erased_at on registrations.registration
  for each row when (old.erased_at is null and new.erased_at is not null)
  execute function attendance.forget_times();

do $$
declare t text;
begin
  foreach t in array array['room', 'joining'] loop
    execute format('alter table attendance.%I enable row level security', t);
    execute format('alter table attendance.%I force row level security', t);
    execute format($p$create policy side_reads on attendance.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())))$p$, t);
    execute format($p$create policy registrar_keeps on attendance.%I for all to alternat_registrar using (
      relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()))$p$, t);
    execute format('grant select on attendance.%I to alternat_side', t);
    execute format('grant select, insert on attendance.%I to alternat_registrar', t);
  end loop;
end $$;
grant update on attendance.joining to alternat_registrar;

-- The holder of a link takes along when they joined; where to, their link tells while the room is open.
create policy visitor_reads on attendance.joining for select to alternat_visitor using (
  registration = (select platform.ctx_registration()));
grant select (registration, event, relation, people, first_at, last_at) on attendance.joining to alternat_visitor;
