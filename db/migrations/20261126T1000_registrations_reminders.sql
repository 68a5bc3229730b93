-- Reminders before an event: one for each registration and day, as long before as its register says.
alter table registrations.register
  -- Hours before the start; null: nobody is reminded.
  add column reminds_hours integer default 24,
  add constraint register_reminds_some_time_before check (reminds_hours between 1 and 336);
alter table registrations.registration
  -- Whether its holder wants to be reminded.
  add column reminders boolean not null default true;

create table registrations.reminder (
  registration uuid not null references registrations.registration (id) on delete cascade,
  -- The first day of the event, as it was then: another date is worth another reminder.
  day date not null,
  event uuid not null references registrations.register (event),
  relation text not null references relations.relation (id),
  visibility text not null,
  -- The mail that carries it; none for people who were told enough a short time before.
  mail uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint reminded_once primary key (registration, day)
);
create index reminder_by_event on registrations.reminder (event);

alter table registrations.reminder enable row level security;
alter table registrations.reminder force row level security;
create policy side_reads on registrations.reminder for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy registrar_keeps on registrations.reminder for all to alternat_registrar using (
  relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()));
grant select on registrations.reminder to alternat_side;
grant select, insert on registrations.reminder to alternat_registrar;
grant select (reminds_hours) on registrations.register to alternat_public, alternat_visitor;
