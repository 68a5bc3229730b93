-- A series is recorded, corrected and shared as a meeting is: what is said of it stands in revisions.
create table meetings.series_revision (
  id uuid primary key,
  series uuid not null references meetings.series (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  content jsonb not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint series_revision_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint series_revision_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index series_revision_by_series on meetings.series_revision (series, step desc);

-- Forced row-level security would hide the rows from the owner that migrates.
alter table meetings.series no force row level security;
insert into meetings.series_revision (id, series, relation, visibility, content, side, member, member_name, recorded_at)
select gen_random_uuid(), s.id, s.relation, s.visibility, jsonb_build_object('kind', 'other', 'name', s.name,
    'agreement', s.agreement, 'article', '', 'everyMonths', null, 'hostsAlternate', false, 'sources', '[]'::jsonb,
    'illustrative', false), s.side, s.member, s.member_name, s.recorded_at
  from meetings.series s;
alter table meetings.series force row level security;
alter table meetings.series drop column name, drop column agreement;

drop trigger series_is_append_only on meetings.series;
create trigger joint_series_stays_joint before update on meetings.series
  for each row execute function meetings.refuse_taking();
create policy side_shares on meetings.series for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))
  with check (relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
grant update (visibility) on meetings.series to alternat_side;

alter table meetings.series_revision enable row level security;
alter table meetings.series_revision force row level security;
grant select, insert, delete on meetings.series_revision to alternat_side;
create trigger series_revision_is_append_only before update on meetings.series_revision
  for each statement execute function platform.refuse_rewriting();
create policy side_reads on meetings.series_revision for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and series in (select id from meetings.series));
create policy side_records on meetings.series_revision for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and series in (select s.id from meetings.series s where s.visibility in (meetings.series_revision.visibility, 'joint')));
create policy side_erases_its_own on meetings.series_revision for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));

-- A meeting is in no series that fewer see: neither one that is shared, nor one of the other side.
create or replace function meetings.refuse_private_series() returns trigger language plpgsql as $$
begin
  if new.series is not null and not exists (
    select from meetings.series s where s.id = new.series and s.relation = new.relation
      and s.visibility in ('joint', new.visibility)) then
    raise exception 'a meeting is not shown without its series' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- What is said of a series, and the executive programme that a session adopted, name no agreement that fewer see.
create function meetings.refuse_private_agreement() returns trigger language plpgsql as $$
declare named uuid;
begin
  named := case tg_table_name when 'series_revision' then new.content ->> 'agreement'
    else new.content #>> '{adopted,agreement}' end;
  if named is not null and not exists (
    select from agreements.agreement a where a.id = named and a.relation = new.relation
      and a.visibility in ('joint', new.visibility)) then
    raise exception 'what is shown names no agreement that is not' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger series_names_a_shown_agreement before insert on meetings.series_revision
  for each row execute function meetings.refuse_private_agreement();
create trigger meeting_names_a_shown_agreement before insert on meetings.meeting_revision
  for each row execute function meetings.refuse_private_agreement();

create index meeting_by_series on meetings.meeting (series, session) where series is not null;
