-- Who signs in, for which side, in which role; sessions and sign-in links as hashes; the audit log.
create schema access;
grant usage on schema access to alternat_access, alternat_side;

create table access.account (
  id uuid primary key,
  email text not null,
  password_hash text,
  language text not null default 'en',
  recorded_at timestamptz not null default now(),
  constraint account_email_is_lower_case check (email = lower(email) and email like '%_@_%'),
  constraint one_account_for_each_address unique (email)
);

create table access.member (
  id uuid primary key,
  account uuid not null references access.account (id),
  relation text not null,
  side text not null,
  name text not null,
  role text not null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint member_belongs_to_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint member_role_is_known check (role in ('viewer', 'editor', 'head')),
  constraint one_membership_for_each_relation unique (account, relation)
);
create index member_by_side on access.member (relation, side);

-- Only the SHA-256 of a token is kept: whoever reads the table cannot sign in with it.
create table access.session (
  token_hash text primary key,
  account uuid not null references access.account (id),
  member uuid not null references access.member (id),
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_by_account on access.session (account);

create table access.sign_in_link (
  token_hash text primary key,
  account uuid not null references access.account (id),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table access.mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  message_id text not null unique,
  recorded_at timestamptz not null default now(),
  claimed_at timestamptz,
  sent_at timestamptz,
  failure text
);

create table access.audit (
  id bigint generated always as identity primary key,
  relation text not null,
  side text not null,
  member uuid,
  action text not null,
  subject text,
  recorded_at timestamptz not null default now(),
  constraint audit_is_of_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index audit_by_side on access.audit (relation, side, recorded_at);
create trigger audit_is_append_only before update or delete on access.audit
  for each statement execute function platform.refuse_rewriting();

do $$
declare t text;
begin
  foreach t in array array['account', 'member', 'session', 'sign_in_link', 'mail', 'audit'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
  end loop;
  foreach t in array array['account', 'member', 'session', 'sign_in_link', 'mail'] loop
    execute format('create policy access_works on access.%I for all to alternat_access using (true) with check (true)', t);
  end loop;
end $$;
create policy access_writes on access.audit for insert to alternat_access with check (true);
create policy side_reads on access.member for select to alternat_side using (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()));
create policy side_reads on access.audit for select to alternat_side using (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()));
create policy side_writes on access.audit for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()));

grant select, insert, update, delete on access.account, access.member, access.session, access.sign_in_link, access.mail to alternat_access;
grant insert on access.audit to alternat_access;
grant select on access.member to alternat_side;
grant select, insert on access.audit to alternat_side;
