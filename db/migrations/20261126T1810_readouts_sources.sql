-- The press text from which a meeting was captured, and what was named at the meeting beside what was promised.
create schema readouts;
grant usage on schema readouts to alternat_side;

-- The text as it was brought. Nothing is here before a member has confirmed what it tells.
create table readouts.source (
  id uuid primary key,
  relation text not null references relations.relation (id),
  meeting uuid not null references meetings.meeting (id) on delete cascade,
  -- 'joint', or the side that alone sees it.
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  language text not null,
  words text not null,
  publisher text not null default '',
  address text not null default '',
  -- The day on which it was published, where that is known.
  published_on date,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint source_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint source_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint source_language_is_read check (language in ('en', 'es', 'az')),
  constraint source_is_a_text check (length(words) between 1 and 100000),
  constraint source_address_is_of_the_web check (address = '' or address ~ '^https?://')
);
create index source_by_meeting on readouts.source (meeting);

-- What the talk was about, as the record knows it. Kinds are resolved where pages span contexts.
create table readouts.mention (
  id uuid primary key,
  relation text not null references relations.relation (id),
  meeting uuid not null references meetings.meeting (id) on delete cascade,
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  kind text not null,
  -- Null for a discipline, which has no record of its own.
  subject uuid,
  word text not null default '',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint mention_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint mention_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint mention_names_one_thing check (
    (kind in ('institution', 'agreement', 'event') and subject is not null and word = '')
    or (kind = 'discipline' and subject is null and word <> ''))
);
create index mention_by_meeting on readouts.mention (meeting);
create index mention_by_subject on readouts.mention (kind, subject);

-- What both sides see names nothing that one side alone sees.
create function readouts.refuse_private_mention() returns trigger language plpgsql as $$
begin
  if new.visibility = 'joint' and (
    (new.kind = 'institution' and not exists (
      select from relations.institution i where i.id = new.subject and i.visibility in ('joint', 'public')))
    or (new.kind = 'agreement' and not exists (
      select from agreements.agreement a where a.id = new.subject and a.visibility in ('joint', 'public')))
    or (new.kind = 'event' and not exists (
      select from programme.event e where e.id = new.subject and e.visibility in ('joint', 'public')))) then
    raise exception 'what both sides see names nothing private' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger shared_mention_names_nothing_private before insert on readouts.mention
  for each row execute function readouts.refuse_private_mention();

do $$
declare t text;
begin
  foreach t in array array['source', 'mention'] loop
    execute format('alter table readouts.%I enable row level security', t);
    execute format('alter table readouts.%I force row level security', t);
    execute format('grant select, insert, delete on readouts.%I to alternat_side', t);
    execute format('create trigger %I before update on readouts.%I for each statement execute function platform.refuse_rewriting()', t || '_is_append_only', t);
    execute format($p$create policy side_erases_its_own on readouts.%I for delete to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
    execute format($p$create policy side_reads on readouts.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and meeting in (select id from meetings.meeting))$p$, t);
    execute format($p$create policy side_records on readouts.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
      and meeting in (select m.id from meetings.meeting m where m.visibility in (readouts.%I.visibility, 'joint')))$p$, t, t);
  end loop;
end $$;
