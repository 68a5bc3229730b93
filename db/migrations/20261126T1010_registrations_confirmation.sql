-- A registration that came in an unusual way keeps its seats for a short time, until its holder confirms it by mail.
alter table registrations.registration
  -- Until when it has to be confirmed; null once it was, or never had to be.
  add column confirm_by timestamptz;
create index registration_to_be_confirmed on registrations.registration (confirm_by)
  where confirm_by is not null and state in ('confirmed', 'waiting');
alter table registrations.move
  drop constraint move_cause_is_known,
  add constraint move_cause_is_known
    check (cause in ('person', 'promotion', 'change', 'group-undone', 'not-confirmed'));
