-- What the calendar of a registered person was last told, so that each further mail rises above it.
alter table registrations.registration add column calendar_sequence integer,
  add constraint calendar_sequence_is_of_calendars check (calendar_sequence >= 0);
