-- Registers of events: offers with their counted seats, registrations, and what became of each.
create schema registrations;
grant usage on schema registrations to alternat_side, alternat_public, alternat_registrar, alternat_visitor;

-- An event with a register takes registrations. Its rows are seen by whoever the event belongs to.
create table registrations.register (
  event uuid primary key references programme.event (id),
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  opens_at timestamptz not null default now(),
  -- Null: until the event starts.
  closes_at timestamptz,
  largest_party integer not null default 10,
  keeps_days integer not null default 30,
  illustrative boolean not null default false,
  recorded_at timestamptz not null default now(),
  constraint register_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint register_closes_after_it_opens check (closes_at > opens_at),
  constraint register_party_is_of_people check (largest_party between 1 and 100),
  constraint register_keeps_people_for_a_time check (keeps_days between 1 and 730)
);
create index register_by_relation on registrations.register (relation);

create table registrations.offer (
  event uuid not null references registrations.register (event),
  kind text not null,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  is_open boolean not null,
  -- Null: as many as come.
  seats integer,
  -- Kept by the triggers below, from the registrations themselves.
  taken integer not null default 0,
  standing text generated always as (
    case when not is_open then 'closed'
      when coalesce(seats, 1000000) - taken <= 0 then 'full'
      when coalesce(seats, 1000000) - taken <= 5 then 'few'
      else 'open' end) stored,
  primary key (event, kind),
  constraint offer_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint offer_kind_is_known check (kind in ('on-site', 'online')),
  constraint offer_seats_are_a_number_of_people check (seats >= 0),
  constraint no_seat_twice check (taken >= 0 and (seats is null or taken <= seats))
) with (fillfactor = 50);

create table registrations.registration (
  id uuid primary key,
  event uuid not null references registrations.register (event),
  relation text not null references relations.relation (id),
  -- 'joint', or the one side that the event belongs to.
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  -- The order in which registrations arrived.
  arrival bigint generated always as identity,
  state text not null,
  offer text not null,
  party integer not null,
  if_moved text not null default 'online',
  name text,
  email text,
  language text not null,
  access_needs text,
  request_key text,
  erased_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint registration_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint registration_state_is_known check (state in ('confirmed', 'waiting', 'cancelled')),
  constraint registration_offer_is_known check (offer in ('on-site', 'online')),
  constraint registration_is_for_people check (party between 1 and 100),
  constraint registration_says_what_if_moved check (if_moved in ('online', 'wait', 'release')),
  constraint erased_registration_names_nobody check (erased_at is null
    or (name is null and email is null and access_needs is null)),
  constraint same_form_registers_once unique (event, request_key)
);
create index registration_by_event on registrations.registration (event, state);

-- What became of a registration after it arrived, step by step: append-only, so that a way back restores.
create table registrations.move (
  id uuid primary key,
  registration uuid not null references registrations.registration (id) on delete cascade,
  event uuid not null,
  relation text not null references relations.relation (id),
  visibility text not null,
  from_state text not null,
  from_offer text not null,
  from_party integer not null,
  to_state text not null,
  to_offer text not null,
  to_party integer not null,
  cause text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint move_cause_is_known check (cause in ('person', 'promotion'))
);
create index move_by_registration on registrations.move (registration, recorded_at);
create trigger move_is_append_only before update on registrations.move
  for each statement execute function platform.refuse_rewriting();

-- The counters follow the rows, whoever writes them; the checks on the counters refuse what would seat two on one.
create function registrations.count_seats_taken() returns trigger language plpgsql as $$
begin
  with difference as (select event, offer, party as people from come where state = 'confirmed')
  update registrations.offer o set taken = o.taken + d.people
    from (select event, offer, sum(people) as people from difference group by event, offer having sum(people) <> 0) d
    where o.event = d.event and o.kind = d.offer;
  return null;
end $$;
create function registrations.count_seats_moved() returns trigger language plpgsql as $$
begin
  with difference as (select event, offer, party as people from come where state = 'confirmed'
      union all select event, offer, -party as people from gone where state = 'confirmed')
  update registrations.offer o set taken = o.taken + d.people
    from (select event, offer, sum(people) as people from difference group by event, offer having sum(people) <> 0) d
    where o.event = d.event and o.kind = d.offer;
  return null;
end $$;
create function registrations.count_seats_given_back() returns trigger language plpgsql as $$
begin
  with difference as (select event, offer, -party as people from gone where state = 'confirmed')
  update registrations.offer o set taken = o.taken + d.people
    from (select event, offer, sum(people) as people from difference group by event, offer having sum(people) <> 0) d
    where o.event = d.event and o.kind = d.offer;
  return null;
end $$;
create trigger seats_are_counted_when_taken after insert on registrations.registration
  referencing new table as come for each statement execute function registrations.count_seats_taken();
create trigger seats_are_counted_when_moved after update on registrations.registration
  referencing new table as come old table as gone for each statement execute function registrations.count_seats_moved();
create trigger seats_are_counted_when_given_back after delete on registrations.registration
  referencing old table as gone for each statement execute function registrations.count_seats_given_back();

-- What the public reads of a register changes rarely; a seat that leaves the standing as it is, is not announced.
create trigger register_moves_content after insert or update or delete on registrations.register
  for each row execute function platform.announce_content();
create trigger offer_moves_content after insert or delete on registrations.offer
  for each row execute function platform.announce_content();
create trigger offer_standing_moves_content after update on registrations.offer
  for each row when (old.standing is distinct from new.standing) execute function platform.announce_content();

do $$
declare t text;
begin
  foreach t in array array['register', 'offer', 'registration', 'move'] loop
    execute format('alter table registrations.%I enable row level security', t);
    execute format('alter table registrations.%I force row level security', t);
    execute format($p$create policy side_reads on registrations.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())))$p$, t);
    execute format($p$create policy registrar_keeps on registrations.%I for all to alternat_registrar using (
      relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()))$p$, t);
    execute format('grant select on registrations.%I to alternat_side', t);
    execute format('grant select, insert, update on registrations.%I to alternat_registrar', t);
  end loop;
  foreach t in array array['register', 'offer'] loop
    execute format($p$create policy public_reads on registrations.%I for select to alternat_public using (
      event in (select id from programme.event))$p$, t);
    execute format($p$create policy visitor_reads on registrations.%I for select to alternat_visitor using (
      event in (select id from programme.event))$p$, t);
  end loop;
end $$;
grant select (event, relation, opens_at, closes_at, largest_party, keeps_days, illustrative)
  on registrations.register to alternat_public, alternat_visitor;
grant select (event, kind, is_open, standing) on registrations.offer to alternat_public, alternat_visitor;

-- The holder of a link sees the one registration, and of the event what it is for.
create policy visitor_reads on registrations.registration for select to alternat_visitor using (
  id = (select platform.ctx_registration()));
create policy visitor_reads on registrations.move for select to alternat_visitor using (
  registration = (select platform.ctx_registration()));
grant select on registrations.registration, registrations.move to alternat_visitor;
