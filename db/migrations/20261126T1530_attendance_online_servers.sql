-- A server for meetings that a side has: rooms are made at it for an event, and people enter by a link it can check.
create table attendance.server (
  id uuid primary key,
  relation text not null references relations.relation (id),
  visibility text not null,
  kind text not null,
  name text not null,
  address text not null,
  -- What the server calls whoever signs for it; BigBlueButton has none.
  app_id text,
  -- The shared secret, sealed under a key of the installation; null once the server was removed.
  sealed text,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  constraint server_is_private_to_a_side foreign key (relation, visibility) references relations.side (relation, id),
  constraint server_kind_is_known check (kind in ('bigbluebutton', 'jitsi')),
  constraint server_has_a_short_name check (length(name) between 1 and 80),
  constraint server_address_is_of_the_web check (address ~ '^https?://' and length(address) <= 500),
  constraint only_jitsi_names_who_signs check ((app_id is not null) = (kind = 'jitsi')),
  constraint removed_server_keeps_no_secret check ((sealed is null) = (removed_at is not null))
);
create index server_by_side on attendance.server (relation, visibility);
alter table attendance.server enable row level security;
alter table attendance.server force row level security;
create policy side_reads on attendance.server for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy side_adds on attendance.server for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side())
  and member = (select platform.ctx_member()));
create policy side_alters on attendance.server for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy side_erases on attendance.server for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
-- Who opens a room for its people needs the secret; members who read their side's servers do not.
create policy registrar_reads on attendance.server for select to alternat_registrar using (
  relation = (select platform.ctx_relation()));
grant select (id, relation, visibility, kind, name, address, app_id, member, member_name, recorded_at, removed_at)
  on attendance.server to alternat_side;
grant insert, delete on attendance.server to alternat_side;
grant update (name, address, app_id, sealed, removed_at) on attendance.server to alternat_side;
grant select on attendance.server to alternat_registrar;

-- A room may be a meeting at such a server. No foreign key: a side may erase its server, and the room stays on record.
alter table attendance.room add column server uuid;
alter table attendance.room drop constraint room_kind_is_known;
alter table attendance.room add constraint room_kind_is_known
  check (kind in ('link', 'hls', 'youtube', 'peertube', 'meeting', 'none'));
alter table attendance.room add constraint only_a_meeting_is_at_a_server check ((server is not null) = (kind = 'meeting'));
alter table attendance.room drop constraint room_address_is_https;
alter table attendance.room add constraint room_address_is_https
  check ((address like 'https://%' or server is not null) and length(address) <= 2000);
