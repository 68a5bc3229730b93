-- Seats of an offer kept for the official guests of a side: counted apart, so that neither side learns the other's guests.
create table registrations.reserve (
  event uuid not null,
  kind text not null,
  side text not null,
  relation text not null,
  -- As visible as the register: how many seats a side keeps is no secret between the two.
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  -- What holds now; null: as many as come, like the offer.
  seats integer,
  -- What the side gave itself, of which a change may take some for a time.
  given integer not null default 0,
  primary key (event, kind, side),
  constraint reserve_is_of_an_offer foreign key (event, kind) references registrations.offer (event, kind),
  constraint reserve_is_of_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint reserve_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint reserve_is_a_number_of_people check (seats >= 0 and given between 0 and 100000)
);

-- How many of them guests hold: the registrar alone reads it; a side counts the guests that it sees.
create table registrations.reserve_taken (
  event uuid not null,
  kind text not null,
  side text not null,
  relation text not null,
  seats integer,
  taken integer not null default 0,
  primary key (event, kind, side),
  constraint reserve_taken_is_of_a_reserve foreign key (event, kind, side) references registrations.reserve (event, kind, side),
  constraint no_seat_twice_in_a_reserve check (taken >= 0 and (seats is null or taken <= seats))
) with (fillfactor = 50);

-- What became of a reserve, and by whom: both sides see it of a joint event.
create table registrations.reserve_step (
  id uuid primary key,
  event uuid not null,
  kind text not null,
  side text not null,
  relation text not null,
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  from_seats integer,
  to_seats integer,
  given integer not null,
  -- Null: by a change.
  member_name text,
  change uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint reserve_step_is_of_a_reserve foreign key (event, kind, side) references registrations.reserve (event, kind, side),
  constraint reserve_step_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id)
);
create index reserve_step_by_event on registrations.reserve_step (event, recorded_at);
create trigger reserve_step_is_append_only before update or delete on registrations.reserve_step
  for each statement execute function platform.refuse_rewriting();

alter table registrations.registration
  -- The side whose reserve it sits in; null: whoever registered.
  add column reserve text,
  add constraint guest_sits_in_a_reserve foreign key (event, offer, reserve) references registrations.reserve (event, kind, side),
  add constraint guest_is_seen_by_the_own_side check (reserve is null or visibility in ('joint', reserve));

-- The order of precedence of a side's guests, which that side alone sees, even of guests that both see.
create table registrations.guest_rank (
  registration uuid primary key references registrations.registration (id) on delete cascade,
  event uuid not null,
  relation text not null,
  visibility text not null,
  rank integer not null,
  constraint guest_rank_is_private_to_a_side foreign key (relation, visibility) references relations.side (relation, id)
);
create index guest_rank_by_event on registrations.guest_rank (event);

alter table registrations.offer
  -- Kept by the triggers below: the seats of all reserves, or what sides gave themselves where seats are not counted.
  add column reserved integer not null default 0,
  add column has_uncounted_reserve boolean not null default false,
  drop constraint no_seat_twice,
  add constraint no_seat_twice check (taken >= 0 and reserved >= 0
    and (seats is null or (not has_uncounted_reserve and taken + reserved <= seats)));
drop trigger offer_standing_moves_content on registrations.offer;
alter table registrations.offer drop column standing;
alter table registrations.offer add column standing text generated always as (
  case when not is_open then 'closed'
    when coalesce(least(seats, ceiling), 1000000) - taken - reserved <= 0 then 'full'
    when coalesce(least(seats, ceiling), 1000000) - taken - reserved <= 5 then 'few'
    else 'open' end) stored;
create trigger offer_standing_moves_content after update on registrations.offer
  for each row when (old.standing is distinct from new.standing) execute function platform.announce_content();
grant select (event, kind, is_open, standing) on registrations.offer to alternat_public, alternat_visitor;

-- Every offer has a reserve of each side that the event belongs to, so that its being there says nothing.
create function registrations.open_reserves() returns trigger language plpgsql as $$
begin
  insert into registrations.reserve (event, kind, side, relation, visibility, seats)
    select new.event, new.kind, s.id, new.relation, new.visibility, case when new.seats is null then null else 0 end
    from relations.side s where s.relation = new.relation and new.visibility in ('joint', s.id);
  return null;
end $$;
create trigger offer_opens_reserves after insert on registrations.offer
  for each row execute function registrations.open_reserves();

create function registrations.follow_reserve() returns trigger language plpgsql as $$
begin
  insert into registrations.reserve_taken (event, kind, side, relation, seats)
    values (new.event, new.kind, new.side, new.relation, new.seats)
    on conflict (event, kind, side) do update set seats = excluded.seats;
  update registrations.offer o set reserved = r.seats, has_uncounted_reserve = r.is_uncounted
    from (select coalesce(sum(coalesce(seats, given)), 0) as seats, coalesce(bool_or(seats is null), false) as is_uncounted
      from registrations.reserve where event = new.event and kind = new.kind) r
    where o.event = new.event and o.kind = new.kind
      and (o.reserved, o.has_uncounted_reserve) is distinct from (r.seats::integer, r.is_uncounted);
  return null;
end $$;
create trigger offer_follows_reserve after insert or update on registrations.reserve
  for each row execute function registrations.follow_reserve();

-- The counters follow the rows: guests count in the reserve of their side, everybody else in the offer.
create or replace function registrations.count_seats_taken() returns trigger language plpgsql as $$
begin
  with difference as (select event, offer, party as people from come where state = 'confirmed' and reserve is null)
  update registrations.offer o set taken = o.taken + d.people
    from (select event, offer, sum(people) as people from difference group by event, offer having sum(people) <> 0) d
    where o.event = d.event and o.kind = d.offer;
  if exists (select from come where reserve is not null) then
    update registrations.reserve_taken t set taken = t.taken + d.people
      from (select event, offer, reserve, sum(party) as people from come
        where state = 'confirmed' and reserve is not null group by event, offer, reserve) d
      where t.event = d.event and t.kind = d.offer and t.side = d.reserve;
  end if;
  return null;
end $$;
create or replace function registrations.count_seats_moved() returns trigger language plpgsql as $$
begin
  with difference as (select event, offer, party as people from come where state = 'confirmed' and reserve is null
      union all select event, offer, -party as people from gone where state = 'confirmed' and reserve is null)
  update registrations.offer o set taken = o.taken + d.people
    from (select event, offer, sum(people) as people from difference group by event, offer having sum(people) <> 0) d
    where o.event = d.event and o.kind = d.offer;
  if exists (select from gone where reserve is not null) or exists (select from come where reserve is not null) then
    with difference as (select event, offer, reserve, party as people from come where state = 'confirmed' and reserve is not null
        union all select event, offer, reserve, -party as people from gone where state = 'confirmed' and reserve is not null)
    update registrations.reserve_taken t set taken = t.taken + d.people
      from (select event, offer, reserve, sum(people) as people from difference
        group by event, offer, reserve having sum(people) <> 0) d
      where t.event = d.event and t.kind = d.offer and t.side = d.reserve;
  end if;
  return null;
end $$;
create or replace function registrations.count_seats_given_back() returns trigger language plpgsql as $$
begin
  with difference as (select event, offer, -party as people from gone where state = 'confirmed' and reserve is null)
  update registrations.offer o set taken = o.taken + d.people
    from (select event, offer, sum(people) as people from difference group by event, offer having sum(people) <> 0) d
    where o.event = d.event and o.kind = d.offer;
  if exists (select from gone where reserve is not null) then
    update registrations.reserve_taken t set taken = t.taken - d.people
      from (select event, offer, reserve, sum(party) as people from gone
        where state = 'confirmed' and reserve is not null group by event, offer, reserve) d
      where t.event = d.event and t.kind = d.offer and t.side = d.reserve;
  end if;
  return null;
end $$;

-- Registers that are open already get their reserves; forced row-level security would hide them from the owner that migrates.
alter table registrations.offer no force row level security;
insert into registrations.reserve (event, kind, side, relation, visibility, seats)
  select o.event, o.kind, s.id, o.relation, o.visibility, case when o.seats is null then null else 0 end
  from registrations.offer o join relations.side s on s.relation = o.relation and o.visibility in ('joint', s.id);
alter table registrations.offer force row level security;

do $$
declare t text;
begin
  foreach t in array array['reserve', 'reserve_taken', 'reserve_step', 'guest_rank'] loop
    execute format('alter table registrations.%I enable row level security', t);
    execute format('alter table registrations.%I force row level security', t);
    execute format($p$create policy registrar_keeps on registrations.%I for all to alternat_registrar using (
      relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()))$p$, t);
    execute format('grant select, insert, update on registrations.%I to alternat_registrar', t);
  end loop;
  foreach t in array array['reserve', 'reserve_step', 'guest_rank'] loop
    execute format($p$create policy side_reads on registrations.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())))$p$, t);
    execute format('grant select on registrations.%I to alternat_side', t);
  end loop;
end $$;
revoke update on registrations.reserve_step from alternat_registrar;
-- The registrar acts for no side: it is told so where a side would be told less.
grant execute on function platform.ctx_side() to alternat_registrar;
