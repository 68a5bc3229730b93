-- Whoever keeps a register can erase a person from its mails too, and still read none of them.
create policy registrar_erases on access.mail for update to alternat_registrar
  using (relation = (select platform.ctx_relation()))
  with check (relation = (select platform.ctx_relation()) and emptied_at is not null);
grant update (recipient, subject, text, html, calendars, failure, state, state_at, due_at, emptied_at)
  on access.mail to alternat_registrar;
grant select (emptied_at, due_at) on access.mail to alternat_registrar;

-- The outbox as one looks at it: latest first, also for one recipient.
create index mail_by_recipient on access.mail (lower(recipient), recorded_at);
