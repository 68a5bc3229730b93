-- The dates on which a public event was to be before: what the public was told once and has to unlearn.
create table programme.former_date (
  id uuid primary key default gen_random_uuid(),
  relation text not null references relations.relation (id),
  event uuid not null,
  visibility text not null,
  date_precision text not null,
  first_day date not null,
  last_day date not null,
  start_time text,
  end_time text,
  zone text not null,
  left_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint former_date_is_of_an_event foreign key (event) references programme.event (id) on delete cascade,
  constraint former_date_was_public check (visibility = 'public'),
  constraint former_date_precision_is_known check (date_precision in ('year', 'months', 'week', 'day'))
);
create index former_date_by_event on programme.former_date (event, recorded_at);

-- Kept by the database, so that no way of changing an event can forget it, and nobody can make one up.
-- *Today* stands where the demonstration's day does, as for the states beside which it is shown.
create function programme.keep_former_date() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  insert into programme.former_date
    (relation, event, visibility, date_precision, first_day, last_day, start_time, end_time, zone, left_at)
  values (old.relation, old.id, old.visibility, old.date_precision, old.first_day, old.last_day,
    old.start_time, old.end_time, old.zone, coalesce((select stands_at from platform.clock), now()));
  return null;
end $$;
create trigger public_event_keeps_its_former_date after update on programme.event
  for each row
  when (old.visibility = 'public' and old.date_precision <> 'none'
    and (old.date_precision, old.first_day, old.last_day, old.start_time, old.end_time, old.zone)
      is distinct from (new.date_precision, new.first_day, new.last_day, new.start_time, new.end_time, new.zone))
  execute function programme.keep_former_date();

create trigger former_date_is_append_only before update on programme.former_date
  for each statement execute function platform.refuse_rewriting();
create trigger former_date_moves_content after insert or update or delete on programme.former_date
  for each statement execute function platform.announce_content();

alter table programme.former_date enable row level security;
alter table programme.former_date force row level security;
-- Nobody but the trigger writes; it runs as the owner, which forced row security binds too.
create policy owner_keeps on programme.former_date for insert to alternat_owner with check (true);
create policy side_reads on programme.former_date for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
  and event in (select id from programme.event));
create policy public_reads on programme.former_date for select to alternat_public using (
  visibility = 'public' and event in (select id from programme.event));
create policy visitor_reads on programme.former_date for select to alternat_visitor using (
  visibility = 'public' and event in (select id from programme.event));
create policy engine_reads on programme.former_date for select to alternat_engine using (relation = (select platform.ctx_relation()));
create policy registrar_reads on programme.former_date for select to alternat_registrar using (relation = (select platform.ctx_relation()));
grant select on programme.former_date to alternat_side, alternat_public, alternat_visitor, alternat_engine, alternat_registrar;
