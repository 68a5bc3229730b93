-- Which registration a mail is about, so that whoever is erased is erased from the mails too.
alter table access.mail add column about uuid;
create index mail_about on access.mail (about) where about is not null and emptied_at is null;
grant insert (about), select (about) on access.mail to alternat_registrar;
create index reminder_by_mail on registrations.reminder (mail) where mail is not null;
