-- What the migration before the reseating opened to the owner is closed again.
alter table registrations.registration force row level security;
