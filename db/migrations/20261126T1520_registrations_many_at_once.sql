-- Rules that were kept for each row are kept once for each statement: a change writes hundreds of notices with one.

-- A notice tells of a bulletin of its change. As a foreign key this was asked for each notice, by a plan made
-- while there were no bulletins, which read all of them each time. Bulletins go only with their register,
-- and with it go the registrations and their notices.
alter table registrations.notice drop constraint notice_tells_of_a_bulletin;
create function registrations.refuse_notice_without_bulletin() returns trigger language plpgsql
-- The plan is made once for a session, perhaps while there are few bulletins, and has to stay a good one.
set enable_seqscan = off as $$
begin
  if exists (
    select from (select distinct change, event from come) n where not exists (
      select from registrations.bulletin b where b.change = n.change and b.event = n.event))
  then
    raise exception 'a notice tells of what is written of its change and event'
      using errcode = 'foreign_key_violation', constraint = 'notice_tells_of_a_bulletin';
  end if;
  return null;
end $$;
create trigger notice_tells_of_a_bulletin after insert on registrations.notice
  referencing new table as come
  for each statement execute function registrations.refuse_notice_without_bulletin();
create trigger notice_keeps_its_bulletin before update of change, event on registrations.notice
  for each statement execute function platform.refuse_rewriting();
-- `told_once` begins with the registration, too.
drop index registrations.notice_not_opened;

create or replace function registrations.follow_reserve() returns trigger language plpgsql as $$
begin
  insert into registrations.reserve_taken (event, kind, side, relation, seats)
    select event, kind, side, relation, seats from touched
    on conflict (event, kind, side) do update set seats = excluded.seats;
  update registrations.offer o set reserved = r.seats, has_uncounted_reserve = r.is_uncounted
    from (select distinct event, kind from touched) t
    -- One look into the index for each offer, however many reserves there are.
    cross join lateral (select coalesce(sum(coalesce(seats, given)), 0) as seats,
        coalesce(bool_or(seats is null), false) as is_uncounted
      from registrations.reserve where event = t.event and kind = t.kind) r
    where o.event = t.event and o.kind = t.kind
      and (o.reserved, o.has_uncounted_reserve) is distinct from (r.seats::integer, r.is_uncounted);
  return null;
end $$;
drop trigger offer_follows_reserve on registrations.reserve;
create trigger offer_follows_new_reserve after insert on registrations.reserve
  referencing new table as touched
  for each statement execute function registrations.follow_reserve();
create trigger offer_follows_reserve after update on registrations.reserve
  referencing new table as touched
  for each statement execute function registrations.follow_reserve();
