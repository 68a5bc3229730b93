-- When somebody who was told first looked at their registration afterwards: the notice has arrived.
alter table registrations.notice add column opened_at timestamptz;
create index notice_not_opened on registrations.notice (registration) where opened_at is null;
