-- A digest goes to members who have not declined it; its mail says where to, and mail programs offer that as one click.
create table access.digest_refusal (
  member uuid primary key references access.member (id) on delete cascade,
  refused_at timestamptz not null default now()
);
alter table access.digest_refusal enable row level security;
alter table access.digest_refusal force row level security;
create policy access_works on access.digest_refusal to alternat_access using (true) with check (true);
grant select, insert, delete on access.digest_refusal to alternat_access;

alter table access.mail add column unsubscribe text;
grant insert (unsubscribe), update (unsubscribe) on access.mail to alternat_registrar;
alter table access.mail drop constraint mail_purpose_is_known, drop constraint mail_is_emptied_whole;
alter table access.mail
  add constraint mail_purpose_is_known check (
    purpose in ('sign-in', 'invitation', 'confirmation', 'notice', 'reminder', 'approval', 'digest')),
  add constraint mail_unsubscribes_at_an_address check (unsubscribe ~ '^https?://[!-;=?-~]+$'),
  add constraint mail_is_emptied_whole check (emptied_at is null or (
    recipient = '' and subject = '' and text = '' and html is null and calendars = '[]' and unsubscribe is null));
