-- From which line of the notes an undertaking was made, so that no line becomes one twice.
create table meetings.noted_undertaking (
  id uuid primary key,
  relation text not null references relations.relation (id),
  visibility text not null,
  meeting uuid not null references meetings.meeting (id) on delete cascade,
  -- The version of the notes in which the line stood when it became an undertaking.
  version uuid not null references meetings.text_version (id) on delete cascade,
  line integer not null,
  words text not null,
  -- The words without case, accents and signs: the same line is known wherever it moves to.
  words_key text not null,
  undertaking uuid not null references meetings.undertaking (id) on delete cascade,
  -- What is of both sides is two undertakings from one line.
  part integer not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint noted_undertaking_is_of_its_side_alone check (visibility = side),
  constraint noted_undertaking_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint noted_line_has_a_number check (line between 1 and 200000),
  constraint noted_words_are_a_line check (length(words) between 1 and 2000),
  constraint noted_part_is_of_two check (part in (1, 2)),
  constraint line_becomes_an_undertaking_once unique (meeting, visibility, words_key, part)
);
create index noted_undertaking_by_undertaking on meetings.noted_undertaking (undertaking);
create index noted_undertaking_by_version on meetings.noted_undertaking (version);

alter table meetings.noted_undertaking enable row level security;
alter table meetings.noted_undertaking force row level security;
grant select, insert, delete on meetings.noted_undertaking to alternat_side;
create trigger noted_undertaking_is_append_only before update on meetings.noted_undertaking
  for each statement execute function platform.refuse_rewriting();
create policy side_erases_its_own on meetings.noted_undertaking for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
-- Notes are of their own side, so nobody else learns from which line something was made.
create policy side_reads on meetings.noted_undertaking for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side())
  and undertaking in (select id from meetings.undertaking));
create policy side_records on meetings.noted_undertaking for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side())
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and version in (select t.id from meetings.text_version t where t.meeting = noted_undertaking.meeting)
  and undertaking in (select u.id from meetings.undertaking u
    where u.origin = noted_undertaking.meeting and u.side = noted_undertaking.side));
