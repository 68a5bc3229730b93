-- Telephone numbers that a measure asks for, apart from registrations and with an end of their own.
create table registrations.contact (
  registration uuid primary key references registrations.registration (id) on delete cascade,
  event uuid not null references registrations.register (event) on delete cascade,
  relation text not null references relations.relation (id),
  telephone text not null,
  -- The measure whose rule asked for it; how many days from the last day of the event it is kept.
  measure uuid not null,
  keeps_days integer not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint contact_is_a_telephone_number check (telephone ~ '^[+]?[0-9 ()./-]{5,40}$'),
  constraint contact_is_kept_for_a_time check (keeps_days between 1 and 90)
);
create index contact_by_event on registrations.contact (event);

alter table registrations.contact enable row level security;
alter table registrations.contact force row level security;
-- No side's transaction reads them, so that no list, export or search of a side holds one; whoever
-- keeps the register reads them through it, and that is noted.
create policy registrar_keeps on registrations.contact for all to alternat_registrar using (
  relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()));
create policy visitor_reads on registrations.contact for select to alternat_visitor using (
  registration = (select platform.ctx_registration()));
grant select, insert, update, delete on registrations.contact to alternat_registrar;
grant select on registrations.contact to alternat_visitor;

-- Whoever is erased leaves no number, whoever erases them; one who gives the seats back neither.
create function registrations.forget_contact() returns trigger language plpgsql as $$
begin
  delete from registrations.contact c where c.registration = new.id;
  return null;
end $$;
create trigger erased_person_leaves_no_contact after update of erased_at on registrations.registration
  for each row when (new.erased_at is not null and old.erased_at is null)
  execute function registrations.forget_contact();
create trigger cancelled_registration_leaves_no_contact after update of state on registrations.registration
  for each row when (new.state = 'cancelled' and old.state <> 'cancelled')
  execute function registrations.forget_contact();
