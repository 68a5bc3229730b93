-- Programmes, events with their plan of alternatives, their history, proposals, states and recorded decisions.
create schema programme;
grant usage on schema programme to alternat_side, alternat_public, alternat_engine;

create table programme.programme (
  id uuid primary key,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(nullif(visibility, 'public'), 'joint')) stored,
  owner text not null,
  title jsonb not null,
  first_day date not null,
  last_day date not null,
  default_plan jsonb not null,
  illustrative boolean not null default false,
  recorded_at timestamptz not null default now(),
  constraint programme_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint programme_owner_is_a_side_or_both check (owner = 'joint' or owner ~ '^[A-Z]{2}$'),
  constraint programme_ends_after_it_starts check (last_day >= first_day)
);
create index programme_by_relation on programme.programme (relation);

create table programme.import (
  id uuid primary key,
  relation text not null references relations.relation (id),
  owner text not null,
  file_name text not null,
  rows integer not null,
  member uuid not null,
  recorded_at timestamptz not null default now(),
  undone_at timestamptz,
  constraint import_is_by_a_side foreign key (relation, owner) references relations.side (relation, id)
);

create table programme.event (
  id uuid primary key,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(nullif(visibility, 'public'), 'joint')) stored,
  owner text not null,
  programme uuid not null references programme.programme (id),
  slug text not null,
  title jsonb not null,
  summary jsonb not null default '{}',
  disciplines text[] not null,
  date_precision text not null,
  first_day date,
  last_day date,
  start_time text,
  end_time text,
  zone text not null,
  venue uuid references relations.venue (id),
  place jsonb,
  contributions jsonb not null default '[]',
  plan jsonb,
  needs_arrivals boolean not null default false,
  other_regions boolean not null default false,
  online_rights boolean not null default true,
  online_capacity integer,
  spoken_languages text[] not null default '{}',
  sources jsonb not null default '[]',
  illustrative boolean not null default false,
  announced_on date,
  held_format text,
  content_hash text not null,
  import uuid references programme.import (id),
  recorded_at timestamptz not null default now(),
  revised_at timestamptz not null default now(),
  constraint event_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint event_owner_is_a_side_or_both check (owner = 'joint' or owner ~ '^[A-Z]{2}$'),
  constraint private_event_is_owned_by_that_side check (private_to is null or owner = private_to),
  constraint event_slug_is_unique unique (slug),
  constraint event_date_precision_is_known check (date_precision in ('none', 'year', 'months', 'week', 'day')),
  constraint event_days_fit_their_precision check ((date_precision = 'none') = (first_day is null) and (first_day is null) = (last_day is null)),
  constraint event_ends_after_it_starts check (last_day >= first_day and (last_day > first_day or start_time is null or end_time is null or end_time > start_time)),
  constraint event_times_are_wall_times check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and end_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint event_online_capacity_is_a_number_of_people check (online_capacity >= 0),
  constraint event_held_format_is_known check (held_format in ('in-person', 'hybrid', 'online')),
  constraint event_has_a_title check (title <> '{}')
);
create index event_by_relation on programme.event (relation, first_day);

-- What is recorded about an event (states, revisions, decisions) keeps the visibility under which it was
-- recorded: sharing an event later shares neither its past wordings nor grounds in private measures.
create table programme.event_state (
  id uuid primary key,
  relation text not null references relations.relation (id),
  event uuid not null,
  visibility text not null,
  state text not null,
  holds_from timestamptz not null,
  reason text,
  side text,
  member uuid,
  member_name text,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint event_state_is_of_an_event foreign key (event) references programme.event (id) on delete cascade,
  constraint event_state_is_known check (state in ('idea', 'planned', 'announced', 'held', 'postponed', 'cancelled'))
);
create index event_state_by_event on programme.event_state (event, holds_from);

create table programme.revision (
  id uuid primary key,
  relation text not null references relations.relation (id),
  event uuid not null,
  visibility text not null,
  content jsonb not null,
  content_hash text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  applied_at timestamptz,
  declined_at timestamptz,
  constraint revision_is_of_an_event foreign key (event) references programme.event (id) on delete cascade,
  constraint revision_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index revision_by_event on programme.revision (event, recorded_at);

-- What the engine answered for one event at one moment. Kept for ever, so that a past answer can be replayed.
create table programme.decision (
  id uuid primary key,
  relation text not null references relations.relation (id),
  event uuid not null,
  visibility text not null,
  as_of timestamptz not null,
  outcome text not null,
  on_site_lo integer,
  on_site_hi integer,
  online text not null,
  because jsonb not null,
  cause text not null,
  content_hash text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint decision_is_of_an_event foreign key (event) references programme.event (id) on delete cascade,
  constraint decision_outcome_is_known check (outcome in ('in-person', 'hybrid', 'online', 'postpone', 'cancel', 'unclear')),
  constraint decision_has_grounds check (jsonb_typeof(because) = 'array' and because <> '[]'),
  constraint decision_cause_is_known check (cause in ('decide-by', 'certain', 'measure', 'edited'))
);
create index decision_by_event on programme.decision (event, as_of desc, recorded_at desc);

-- A jointly owned event stands before the public only as both joined sides approved it.
create function programme.require_both_approvals() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  if new.owner <> 'joint' then return new; end if;
  if tg_op = 'UPDATE' and old.visibility = 'public' and new.visibility <> 'public' then
    raise exception 'what both sides put before the public, one does not take back' using errcode = 'restrict_violation';
  end if;
  if new.visibility <> 'public' then return new; end if;
  if tg_op = 'UPDATE' and old.visibility = 'public' and new.content_hash = old.content_hash then
    if (to_jsonb(new) - array['revised_at', 'private_to']) is distinct from (to_jsonb(old) - array['revised_at', 'private_to']) then
      raise exception 'a public joint event changes only with a newly approved content' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if exists (
    select from relations.side s
    where s.relation = new.relation and s.joined_at is not null
      and not exists (
        select from relations.approval a
        where a.relation = new.relation and a.subject_kind = 'event' and a.subject = new.id
          and a.content_hash = new.content_hash and a.side = s.id and a.statement = 'approved')) then
    raise exception 'a joint event is published only when both sides approved exactly this content' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger public_joint_event_is_approved_by_both before insert or update on programme.event
  for each row execute function programme.require_both_approvals();

create trigger joint_event_stays_joint before update on programme.event
  for each row execute function platform.refuse_taking();
create trigger joint_programme_stays_joint before update on programme.programme
  for each row execute function platform.refuse_taking();

create trigger decision_is_append_only before update on programme.decision
  for each statement execute function platform.refuse_rewriting();
create trigger event_state_is_append_only before update on programme.event_state
  for each statement execute function platform.refuse_rewriting();

do $$
declare t text;
begin
  foreach t in array array['programme', 'import', 'event', 'event_state', 'revision', 'decision'] loop
    execute format('alter table programme.%I enable row level security', t);
    execute format('alter table programme.%I force row level security', t);
    execute format('create trigger %I after insert or update or delete on programme.%I for each statement execute function platform.announce_content()', t || '_moves_content', t);
  end loop;
  foreach t in array array['programme', 'event'] loop
    execute format($p$create policy side_reads on programme.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())))$p$, t);
    execute format($p$create policy side_writes on programme.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
      and owner in ('joint', (select platform.ctx_side())))$p$, t);
    execute format($p$create policy side_changes on programme.%I for update to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
      and owner in ('joint', (select platform.ctx_side())))
      with check (relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
      and owner in ('joint', (select platform.ctx_side())))$p$, t);
    execute format($p$create policy side_erases_its_own on programme.%I for delete to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
  end loop;
  foreach t in array array['event_state', 'revision', 'decision'] loop
    execute format($p$create policy side_reads on programme.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
      and event in (select id from programme.event))$p$, t);
  end loop;
  foreach t in array array['event_state', 'revision'] loop
    execute format($p$create policy side_writes on programme.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
      and member = (select platform.ctx_member()))$p$, t);
  end loop;
  foreach t in array array['programme', 'event'] loop
    execute format($p$create policy public_reads on programme.%I for select to alternat_public using (visibility = 'public')$p$, t);
  end loop;
  foreach t in array array['event_state', 'decision'] loop
    execute format($p$create policy public_reads on programme.%I for select to alternat_public using (
      visibility = 'public' and event in (select id from programme.event))$p$, t);
  end loop;
  foreach t in array array['programme', 'event', 'event_state', 'decision'] loop
    execute format($p$create policy engine_reads on programme.%I for select to alternat_engine using (relation = (select platform.ctx_relation()))$p$, t);
    execute format('grant select on programme.%I to alternat_engine', t);
  end loop;
  foreach t in array array['programme', 'event', 'decision'] loop
    execute format('grant select on programme.%I to alternat_public', t);
  end loop;
end $$;
-- Who recorded a state, and why, is for the sides.
grant select (id, relation, event, visibility, state, holds_from, recorded_at) on programme.event_state to alternat_public;
create policy side_settles_revisions on programme.revision for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())))
  with check (relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())));
create policy side_reads on programme.import for select to alternat_side using (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()));
create policy side_writes on programme.import for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()));
create policy side_undoes on programme.import for update to alternat_side using (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()))
  with check (relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()));
create policy engine_decides on programme.decision for insert to alternat_engine with check (relation = (select platform.ctx_relation()));

grant select, insert, update, delete on programme.programme, programme.event to alternat_side;
grant select, insert on programme.event_state, programme.revision, programme.import to alternat_side;
grant update (applied_at, declined_at) on programme.revision to alternat_side;
grant update (undone_at) on programme.import to alternat_side;
grant select on programme.decision to alternat_side;
grant insert on programme.decision to alternat_engine;
