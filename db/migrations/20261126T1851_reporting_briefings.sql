-- Briefings as they were printed: the bytes, what was chosen and written for them, and what they told.
create schema reporting;
grant usage on schema reporting to alternat_side;

-- Append-only. A briefing is the side's that printed it, whichever edition it is.
create table reporting.briefing (
  id uuid primary key,
  relation text not null references relations.relation (id),
  side text not null,
  member uuid not null,
  member_name text not null,
  -- The day that it prepares: 2020-11-26.
  for_day text not null,
  edition text not null,
  language text not null,
  format text not null,
  title text not null,
  -- Its sections, and what the side wrote into it.
  choice jsonb not null,
  -- What it told of each record, so that the next one can mark what changed.
  facts jsonb not null,
  bytes bytea not null,
  sha256 text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint briefing_is_for_a_day check (for_day ~ '^\d{4}-\d{2}-\d{2}$'),
  constraint briefing_has_an_edition check (edition in ('shareable', 'private')),
  constraint briefing_has_a_language check (language in ('en', 'es', 'az')),
  constraint briefing_has_a_format check (format in ('pdf', 'docx')),
  constraint briefing_is_what_was_printed check (sha256 = encode(sha256(bytes), 'hex')),
  constraint briefing_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index briefing_by_side on reporting.briefing (relation, side, recorded_at desc);

alter table reporting.briefing enable row level security;
alter table reporting.briefing force row level security;
grant select, insert on reporting.briefing to alternat_side;
create policy side_reads_its_own on reporting.briefing for select to alternat_side using (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()));
create policy side_prints on reporting.briefing for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side())
  and member = (select platform.ctx_member()));
