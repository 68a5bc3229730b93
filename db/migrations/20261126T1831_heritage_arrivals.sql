-- A file of sites that a side sent to be looked through, what its columns mean, and what became of it.
create table heritage.arrival (
  id uuid primary key,
  relation text not null,
  visibility text not null,
  file_name text not null,
  -- Gone as soon as its sites are recorded.
  bytes bytea,
  -- What each column of a table means; kept, so that the next file of this side begins with it.
  meanings jsonb not null default '{}',
  brought uuid,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint arrival_is_of_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint arrival_is_private check (visibility = side),
  constraint arrival_has_a_short_name check (length(file_name) between 1 and 200),
  constraint arrival_is_not_too_large check (length(bytes) between 1 and 33554432)
);
create index arrival_by_side on heritage.arrival (relation, side, recorded_at desc);
alter table heritage.arrival enable row level security;
alter table heritage.arrival force row level security;
create policy side_reads on heritage.arrival for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy side_records on heritage.arrival for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side())
  and visibility = (select platform.ctx_side()) and member = (select platform.ctx_member()));
create policy side_changes on heritage.arrival for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy side_erases_its_own on heritage.arrival for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
grant select, insert, delete on heritage.arrival to alternat_side;
grant update (bytes, meanings, brought) on heritage.arrival to alternat_side;
