-- Until when people may switch between on site and online: as long before the start as the register says.
alter table registrations.register
  -- Hours before the start, for whoever leaves a seat on site, or one online; null: until the start.
  add column leaves_on_site_hours integer,
  add column leaves_online_hours integer,
  add constraint switching_closes_some_time_before check (
    leaves_on_site_hours between 1 and 1440 and leaves_online_hours between 1 and 1440);
grant select (leaves_on_site_hours, leaves_online_hours) on registrations.register
  to alternat_public, alternat_visitor;
