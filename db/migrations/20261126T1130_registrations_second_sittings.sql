-- Whoever no longer fits an event may get seats at its second sitting: a registration of its own, which
-- follows the one that it comes from, so that taking the change back finds both.
alter table registrations.registration
  add column follows uuid references registrations.registration (id),
  add constraint registration_is_followed_once unique (follows);
