-- The keys that members' programs give their requests, so that one sent again does nothing twice.
create table access.request_key (
  member uuid not null,
  -- SHA-256 of the key, which says nothing to anybody else.
  key_hash text not null,
  relation text not null,
  side text not null,
  -- SHA-256 of all that was asked: the same key with another request is a mistake.
  request_hash text not null,
  -- What the request makes: a change, an event, a group.
  subject uuid not null,
  recorded_at timestamptz not null default now(),
  constraint one_request_for_each_key primary key (member, key_hash),
  constraint key_hash_is_sha_256 check (key_hash ~ '^[0-9a-f]{64}$'),
  constraint request_hash_is_sha_256 check (request_hash ~ '^[0-9a-f]{64}$'),
  constraint request_key_is_of_a_side foreign key (relation, side) references relations.side (relation, id)
);

create index request_key_by_recording on access.request_key (recorded_at);

alter table access.request_key enable row level security;
alter table access.request_key force row level security;
create policy member_reads on access.request_key for select to alternat_side using (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side())
  and member = (select platform.ctx_member()));
create policy member_writes on access.request_key for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side())
  and member = (select platform.ctx_member()));
create policy access_forgets on access.request_key to alternat_access
  using (recorded_at < now() - interval '30 days');
grant select, insert on access.request_key to alternat_side;
grant select, delete on access.request_key to alternat_access;
