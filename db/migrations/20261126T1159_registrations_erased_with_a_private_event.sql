-- A side that erases a private event erases its register with it, unless people still count on coming.

-- What is about an event goes with it. Who may delete an event says its own policy, and nobody may delete these alone.
do $$
declare c record;
begin
  for c in
    select con.conname, con.conrelid::regclass as tab, pg_get_constraintdef(con.oid) as def
    from pg_constraint con
    join pg_class child on child.oid = con.conrelid
    join pg_namespace child_schema on child_schema.oid = child.relnamespace
    join pg_class parent on parent.oid = con.confrelid
    join pg_namespace parent_schema on parent_schema.oid = parent.relnamespace
    where con.contype = 'f' and con.confdeltype = 'a'
      and ((child_schema.nspname in ('registrations', 'attendance', 'guests')
          or (child_schema.nspname, child.relname) = ('changes', 'item'))
        and (parent_schema.nspname in ('registrations', 'attendance', 'guests')
          or (parent_schema.nspname, parent.relname) = ('programme', 'event')))
  loop
    execute format('alter table %s drop constraint %I', c.tab, c.conname);
    execute format('alter table %s add constraint %I %s on delete cascade', c.tab, c.conname, c.def);
  end loop;
end $$;

-- Deleting a step of history stays refused; one that goes with its whole event is not rewritten.
create or replace function platform.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return null; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create function programme.refuse_erasing_under_people() returns trigger language plpgsql as $$
begin
  if exists (
    select from registrations.registration r
    where r.event = old.id and r.state in ('confirmed', 'waiting') and r.erased_at is null)
  or exists (
    select from guests.guest g
    where g.event = old.id and g.invited_at is not null and g.answer is distinct from 'declined' and g.erased_at is null)
  then
    raise exception 'people count on an event that would be erased'
      using errcode = 'restrict_violation', constraint = 'nobody_is_lost_with_an_event';
  end if;
  return old;
end $$;
create trigger nobody_is_lost_with_an_event before delete on programme.event
  for each row execute function programme.refuse_erasing_under_people();
