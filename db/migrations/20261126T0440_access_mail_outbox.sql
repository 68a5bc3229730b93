-- Every mail of the product: what it says, how far it has come, and addresses that are not mailed any more.
grant usage on schema access to alternat_registrar;

alter table access.mail rename column body to text;
alter table access.mail
  add column relation text references relations.relation (id),
  add column purpose text not null default 'sign-in',
  add column language text not null default 'en',
  add column html text,
  add column calendars jsonb not null default '[]',
  add column refers_to text,
  add column state text not null default 'waiting',
  add column state_at timestamptz not null default now(),
  -- When it may be handed over next; none: never again.
  add column due_at timestamptz default now(),
  add column attempts integer not null default 0,
  -- Which taking holds it: a process that was thought dead cannot record over its successor.
  add column claim uuid,
  -- The one further copy that an uncertain mail gets has been tried.
  add column resent boolean not null default false,
  add column emptied_at timestamptz;

update access.mail set
  state = case when sent_at is not null then 'sent' when failure is not null then 'failed'
    when claimed_at is not null then 'uncertain' else 'waiting' end,
  state_at = coalesce(sent_at, claimed_at, recorded_at),
  due_at = case when sent_at is null and failure is null and claimed_at is null then recorded_at end;

alter table access.mail drop column claimed_at, drop column sent_at;
alter table access.mail alter column purpose drop default, alter column language drop default;
alter table access.mail
  add constraint mail_state_is_known check (
    state in ('waiting', 'claimed', 'sent', 'uncertain', 'failed', 'bounced', 'suppressed')),
  add constraint mail_purpose_is_known check (
    purpose in ('sign-in', 'invitation', 'confirmation', 'notice', 'reminder', 'approval')),
  add constraint mail_goes_to_one_address check (
    recipient ~ '^[^[:space:][:cntrl:],;<>"]+@[^[:space:][:cntrl:],;<>"]+$' or emptied_at is not null),
  add constraint mail_subject_is_one_line check (subject !~ '[[:cntrl:]]'),
  add constraint mail_message_id_is_one check (message_id ~ '^<[^[:space:][:cntrl:]<>@]+@[^[:space:][:cntrl:]<>@]+>$'),
  add constraint claimed_mail_has_a_claim check (state <> 'claimed' or claim is not null),
  add constraint mail_is_emptied_whole check (
    emptied_at is null or (recipient = '' and subject = '' and text = '' and html is null and calendars = '[]'));

-- What is due, and what a dead process left: both stay small, however many mails were sent.
create index mail_due on access.mail (due_at) where state in ('waiting', 'uncertain') and due_at is not null;
create index mail_claimed on access.mail (state_at) where state = 'claimed';
create index mail_by_recording on access.mail (recorded_at);
create index mail_not_emptied on access.mail (state_at) where emptied_at is null;

-- Who keeps registers records mails of its relation and learns what became of them; it cannot read one.
create policy registrar_records on access.mail for insert to alternat_registrar
  with check (relation = (select platform.ctx_relation()));
create policy registrar_follows on access.mail for select to alternat_registrar
  using (relation = (select platform.ctx_relation()));
grant insert (id, relation, purpose, recipient, subject, text, html, calendars, language, message_id, refers_to)
  on access.mail to alternat_registrar;
grant select (id, relation, state, state_at, resent) on access.mail to alternat_registrar;

-- Addresses that a mail server said do not exist, or that an operator was asked not to mail.
create table access.suppression (
  address text primary key,
  reason text not null,
  suppressed_at timestamptz not null default now(),
  constraint suppressed_address_is_lower_case check (address = lower(address) and address like '%_@_%')
);
alter table access.suppression enable row level security;
alter table access.suppression force row level security;
create policy access_works on access.suppression for all to alternat_access using (true) with check (true);
grant select, insert, update, delete on access.suppression to alternat_access;
