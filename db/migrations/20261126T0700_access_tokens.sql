-- Tokens with which a member's own programs use the API: only the hash is stored, each has an end.
create table access.token (
  id uuid primary key,
  token_hash text not null,
  account uuid not null references access.account (id),
  member uuid not null references access.member (id),
  name text not null,
  scope text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- To the hour: who looks at it wants to know whether it is still in use.
  used_at timestamptz,
  revoked_at timestamptz,
  constraint token_hash_is_of_one_token unique (token_hash),
  constraint token_hash_is_sha_256 check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint token_has_a_name check (name <> '' and length(name) <= 80),
  constraint token_scope_is_known check (scope in ('read', 'write')),
  constraint token_ends_within_a_year check (expires_at <= made_at + interval '367 days')
);

create index token_by_member on access.token (member);

alter table access.token enable row level security;
alter table access.token force row level security;
create policy access_works on access.token to alternat_access using (true) with check (true);
grant select, insert, update on access.token to alternat_access;
