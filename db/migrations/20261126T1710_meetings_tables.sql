-- Meetings and what was promised at them: participants, notes, minutes, undertakings with answers and acts.
create schema meetings;
grant usage on schema meetings to alternat_side;

-- A mechanism whose meetings are numbered: a joint commission.
create table meetings.series (
  id uuid primary key,
  relation text not null references relations.relation (id),
  -- 'joint', or the side that alone sees it.
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  slug text not null,
  name jsonb not null,
  -- The agreement that set it up, where there is one.
  agreement uuid references agreements.agreement (id),
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint series_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint series_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint series_has_one_address unique (relation, slug)
);

create table meetings.meeting (
  id uuid primary key,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  slug text not null,
  series uuid references meetings.series (id),
  session integer,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint meeting_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint meeting_has_one_address unique (relation, slug),
  constraint session_is_of_a_series check (session is null or (series is not null and session between 1 and 9999)),
  -- Each side numbers what it alone sees by itself: a clash would tell of the other's.
  constraint session_is_numbered_once unique (series, session, visibility)
);
create index meeting_by_relation on meetings.meeting (relation);

-- What the record says of a meeting, as each revision had it. The latest that one sees counts.
create table meetings.meeting_revision (
  id uuid primary key,
  meeting uuid not null references meetings.meeting (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  content jsonb not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint meeting_revision_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint meeting_revision_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index meeting_revision_by_meeting on meetings.meeting_revision (meeting, step desc);

-- Who takes part, as that revision says: the capacity is the one of that day and is never looked up again.
create table meetings.participant (
  id uuid primary key,
  revision uuid not null references meetings.meeting_revision (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  -- Where they sit in the order of precedence of their side.
  position integer not null,
  -- Null: of a third party, named in third_party.
  of_side text,
  third_party text not null default '',
  name text not null,
  person uuid references directory.person (id),
  institution uuid references relations.institution (id),
  capacity text not null default '',
  is_acting boolean not null default false,
  role text not null,
  constraint participant_is_of_a_side foreign key (relation, of_side) references relations.side (relation, id),
  constraint participant_has_a_name check (length(name) between 1 and 300),
  constraint participant_role_is_known check (role in ('head', 'member', 'accompanying')),
  constraint participant_has_one_place unique (revision, position)
);
create index participant_by_person on meetings.participant (person) where person is not null;
create index participant_by_institution on meetings.participant (institution) where institution is not null;

-- Notes typed at a meeting, and the memo of a side: its own, whoever sees the meeting. Each save is a version.
create table meetings.text_version (
  id uuid primary key,
  meeting uuid not null references meetings.meeting (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  kind text not null,
  step bigint generated always as identity,
  words text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint text_is_of_its_side_alone check (visibility = side),
  constraint text_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint text_kind_is_known check (kind in ('notes', 'memo')),
  constraint text_is_not_endless check (length(words) <= 200000)
);
create index text_by_meeting on meetings.text_version (meeting, kind, step desc);

-- The joint text about a meeting. It is adopted when both sides approved exactly one version.
create table meetings.minutes (
  id uuid primary key,
  meeting uuid not null references meetings.meeting (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null default 'joint',
  step bigint generated always as identity,
  words jsonb not null,
  is_binding boolean not null,
  content_hash text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint minutes_are_joint check (visibility = 'joint'),
  constraint minutes_are_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint minutes_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$')
);
create index minutes_by_meeting on meetings.minutes (meeting, step desc);

-- One part of what was said would be done: one side's. What is of both is two rows.
create table meetings.undertaking (
  id uuid primary key,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  -- Who would do it; side is who recorded it. Where they differ, it is ascribed.
  actor_side text not null,
  origin_kind text not null,
  origin uuid,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint undertaking_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint undertaking_is_of_a_side foreign key (relation, actor_side) references relations.side (relation, id),
  constraint undertaking_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint undertaking_origin_is_known check (origin_kind in ('meeting', 'agreement', 'letter')),
  constraint meeting_or_agreement_is_named check (origin_kind = 'letter' or origin is not null)
);
create index undertaking_by_relation on meetings.undertaking (relation);
create index undertaking_by_origin on meetings.undertaking (origin);

create table meetings.undertaking_revision (
  id uuid primary key,
  undertaking uuid not null references meetings.undertaking (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  step bigint generated always as identity,
  content jsonb not null,
  -- What shows that it is firmer or softer than before.
  evidence text not null default '',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint undertaking_revision_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint undertaking_step_is_on_the_scale check ((content ->> 'modality')::integer between 1 and 13)
);
create index undertaking_revision_by_undertaking on meetings.undertaking_revision (undertaking, step desc);

-- What the side to which something is ascribed says to exactly this revision of it.
create table meetings.undertaking_answer (
  id uuid primary key,
  undertaking uuid not null references meetings.undertaking (id) on delete cascade,
  revision uuid not null references meetings.undertaking_revision (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null default 'joint',
  step bigint generated always as identity,
  says text not null,
  words text not null default '',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint answer_is_joint check (visibility = 'joint'),
  constraint answer_is_known check (says in ('confirmed', 'reworded', 'declined')),
  constraint answer_is_short check (length(words) <= 2000),
  constraint answer_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index answer_by_undertaking on meetings.undertaking_answer (undertaking, step desc);

-- What became of it; the latest counts, and reopened takes back what was said before.
create table meetings.undertaking_act (
  id uuid primary key,
  undertaking uuid not null references meetings.undertaking (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  step bigint generated always as identity,
  kind text not null,
  on_day date not null,
  -- The evidence that it was kept, or the reason why not.
  words text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint undertaking_act_is_known check (kind in ('kept', 'kept-late', 'dropped', 'overtaken', 'reopened')),
  constraint undertaking_act_has_evidence_or_a_reason check (length(words) between 1 and 2000),
  constraint undertaking_act_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index undertaking_act_by_undertaking on meetings.undertaking_act (undertaking, step);

-- What fulfils it. Kinds are resolved where pages span contexts; the latest row of a pair counts.
create table meetings.undertaking_link (
  id uuid primary key,
  undertaking uuid not null references meetings.undertaking (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  step bigint generated always as identity,
  kind text not null,
  subject uuid not null,
  is_linked boolean not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint link_kind_is_known check (kind in ('event', 'project', 'agreement', 'meeting')),
  constraint link_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index link_by_undertaking on meetings.undertaking_link (undertaking, step);
create index link_by_subject on meetings.undertaking_link (kind, subject);

create table meetings.undertaking_note (
  id uuid primary key,
  undertaking uuid not null references meetings.undertaking (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  words text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint undertaking_note_says_something check (words <> '' and length(words) <= 10000),
  constraint undertaking_note_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index note_by_undertaking on meetings.undertaking_note (undertaking, recorded_at);

create function meetings.refuse_taking() returns trigger language plpgsql as $$
begin
  if old.visibility = 'joint' and new.visibility <> 'joint' then
    raise exception 'what both sides see is not taken by one' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger joint_meeting_stays_joint before update on meetings.meeting
  for each row execute function meetings.refuse_taking();
create trigger joint_undertaking_stays_joint before update on meetings.undertaking
  for each row execute function meetings.refuse_taking();

-- A shared series or undertaking names nothing that one side alone sees.
create function meetings.refuse_private_origin() returns trigger language plpgsql as $$
begin
  if new.visibility = 'joint' and (
    (new.origin_kind = 'meeting' and not exists (
      select from meetings.meeting m where m.id = new.origin and m.visibility = 'joint'))
    or (new.origin_kind = 'agreement' and not exists (
      select from agreements.agreement a where a.id = new.origin and a.visibility = 'joint'))) then
    raise exception 'an undertaking is not shown without where it comes from' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger shared_undertaking_has_a_shared_origin before insert or update on meetings.undertaking
  for each row execute function meetings.refuse_private_origin();

create function meetings.refuse_private_series() returns trigger language plpgsql as $$
begin
  if new.visibility = 'joint' and new.series is not null and not exists (
    select from meetings.series s where s.id = new.series and s.visibility = 'joint') then
    raise exception 'a meeting is not shown without its series' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger shared_meeting_has_a_shared_series before insert or update on meetings.meeting
  for each row execute function meetings.refuse_private_series();

create function meetings.is_theirs(wanted uuid) returns boolean language sql stable as $$
  select coalesce((select u.actor_side = u.side or exists (
      select from meetings.undertaking_answer a where a.undertaking = u.id and a.says in ('confirmed', 'reworded'))
    from meetings.undertaking u where u.id = wanted), false)
$$;
grant execute on function meetings.is_theirs(uuid) to alternat_side;

-- Whoever would do it words it, once it is theirs; before that whoever recorded it does.
create function meetings.refuse_wording() returns trigger language plpgsql as $$
declare
  known meetings.undertaking;
  before jsonb;
begin
  select * into known from meetings.undertaking u where u.id = new.undertaking;
  if new.side <> (case when meetings.is_theirs(new.undertaking) then known.actor_side else known.side end) then
    raise exception 'an undertaking is worded by the side whose it is' using errcode = 'restrict_violation';
  end if;
  select r.content into before from meetings.undertaking_revision r
    where r.undertaking = new.undertaking order by r.step desc limit 1;
  if before ->> 'modality' <> new.content ->> 'modality' and new.evidence = '' then
    raise exception 'how firm an undertaking is changes with evidence only' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger undertaking_is_worded_by_whose_it_is before insert on meetings.undertaking_revision
  for each row execute function meetings.refuse_wording();

-- An answer is to what is recorded now, and what was confirmed is not declined any more: it is dropped, with a reason.
create function meetings.refuse_answering() returns trigger language plpgsql as $$
begin
  if meetings.is_theirs(new.undertaking) then
    raise exception 'an undertaking that is theirs is not answered again' using errcode = 'restrict_violation';
  end if;
  if new.revision is distinct from (select r.id from meetings.undertaking_revision r
      where r.undertaking = new.undertaking and r.visibility = 'joint' order by r.step desc limit 1) then
    raise exception 'an answer is to what is recorded now' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger answer_is_to_what_is_recorded before insert on meetings.undertaking_answer
  for each row execute function meetings.refuse_answering();

-- Nobody keeps or breaks what was never theirs: until then the recording side notes for itself alone.
create function meetings.refuse_acting() returns trigger language plpgsql as $$
declare known meetings.undertaking;
begin
  select * into known from meetings.undertaking u where u.id = new.undertaking;
  if meetings.is_theirs(new.undertaking) then
    if new.side <> known.actor_side or new.visibility <> known.visibility then
      raise exception 'what became of an undertaking says the side whose it is' using errcode = 'restrict_violation';
    end if;
  elsif new.visibility <> new.side or new.side <> known.side then
    raise exception 'an undertaking that was not confirmed is not theirs to keep' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_what_is_theirs_is_kept before insert on meetings.undertaking_act
  for each row execute function meetings.refuse_acting();

do $$
declare t text;
begin
  foreach t in array array['series', 'meeting', 'meeting_revision', 'participant', 'text_version', 'minutes', 'undertaking',
    'undertaking_revision', 'undertaking_answer', 'undertaking_act', 'undertaking_link', 'undertaking_note'] loop
    execute format('alter table meetings.%I enable row level security', t);
    execute format('alter table meetings.%I force row level security', t);
    execute format('grant select, insert on meetings.%I to alternat_side', t);
  end loop;
  foreach t in array array['series', 'meeting_revision', 'participant', 'text_version', 'minutes', 'undertaking_revision',
    'undertaking_answer', 'undertaking_act', 'undertaking_link', 'undertaking_note'] loop
    execute format('create trigger %I before update on meetings.%I for each statement execute function platform.refuse_rewriting()', t || '_is_append_only', t);
  end loop;
  foreach t in array array['series', 'meeting', 'meeting_revision', 'participant', 'text_version', 'undertaking',
    'undertaking_revision', 'undertaking_act', 'undertaking_link', 'undertaking_note'] loop
    execute format('grant delete on meetings.%I to alternat_side', t);
    execute format($p$create policy side_erases_its_own on meetings.%I for delete to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
  end loop;
  foreach t in array array['series', 'meeting'] loop
    execute format($p$create policy side_reads on meetings.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())))$p$, t);
  end loop;
  foreach t in array array['meeting_revision', 'text_version', 'minutes'] loop
    execute format($p$create policy side_reads on meetings.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and meeting in (select id from meetings.meeting))$p$, t);
    execute format($p$create policy side_records on meetings.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
      and meeting in (select m.id from meetings.meeting m where m.visibility in (meetings.%I.visibility, 'joint')))$p$, t, t);
  end loop;
  foreach t in array array['undertaking_revision', 'undertaking_act', 'undertaking_link', 'undertaking_note'] loop
    execute format($p$create policy side_reads on meetings.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and undertaking in (select id from meetings.undertaking))$p$, t);
    execute format($p$create policy side_records on meetings.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
      and undertaking in (select u.id from meetings.undertaking u where u.visibility in (meetings.%I.visibility, 'joint')))$p$, t, t);
  end loop;
end $$;

create policy side_records on meetings.series for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member()));
create policy side_records on meetings.meeting for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy side_shares on meetings.meeting for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())))
  with check (relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
grant update (visibility, series, session) on meetings.meeting to alternat_side;

create policy side_reads on meetings.participant for select to alternat_side using (
  relation = (select platform.ctx_relation()) and revision in (select id from meetings.meeting_revision));
create policy side_records on meetings.participant for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and revision in (
    select r.id from meetings.meeting_revision r where r.visibility = meetings.participant.visibility));

-- What one side ascribes to the other begins as its own, and is released by itself alone.
create policy side_reads on meetings.undertaking for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy side_records on meetings.undertaking for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and (actor_side = side or visibility = side));
create policy side_releases on meetings.undertaking for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))
  with check (relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
grant update (visibility) on meetings.undertaking to alternat_side;

-- Only the side to which something is ascribed answers, and only to what it was shown.
create policy side_reads on meetings.undertaking_answer for select to alternat_side using (
  relation = (select platform.ctx_relation()) and undertaking in (select id from meetings.undertaking where visibility = 'joint'));
create policy side_answers on meetings.undertaking_answer for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and undertaking in (select u.id from meetings.undertaking u where u.visibility = 'joint'
    and u.actor_side = (select platform.ctx_side()) and u.side <> u.actor_side));
