-- Agreements: what was agreed, the acts of its life as dated records, notes, documents, and what was published of it.
create schema agreements;
grant usage on schema agreements to alternat_side, alternat_public, alternat_engine;

create table agreements.agreement (
  id uuid primary key,
  relation text not null references relations.relation (id),
  -- 'joint', or the side that alone sees it.
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  slug text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint agreement_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint agreement_has_one_address unique (relation, slug)
);
create function agreements.refuse_taking() returns trigger language plpgsql as $$
begin
  if old.visibility = 'joint' and new.visibility <> 'joint' then
    raise exception 'an agreement that both sides see is not taken by one' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger joint_agreement_stays_joint before update on agreements.agreement
  for each row execute function agreements.refuse_taking();

-- What the record says of it and its final clauses, as each revision had them. The latest that one sees counts.
create table agreements.revision (
  id uuid primary key,
  agreement uuid not null references agreements.agreement (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  description jsonb not null,
  clauses jsonb not null,
  -- The day on which its source said so; null: the source names none.
  announced_on date,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint revision_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint revision_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index revision_by_agreement on agreements.revision (agreement, step desc);

-- A dated act of its life. A correction is a newer row of the same act; one without content takes it back.
create table agreements.act (
  id uuid primary key,
  act uuid not null,
  agreement uuid not null references agreements.agreement (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  content jsonb,
  announced_on date,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint act_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint act_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index act_by_agreement on agreements.act (agreement, step);

-- What the other side says to an act as one side recorded it: exactly this row, not a later correction.
create table agreements.act_answer (
  id uuid primary key,
  act_row uuid not null references agreements.act (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null default 'joint',
  step bigint generated always as identity,
  says text not null,
  words text not null default '',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint act_answer_is_joint check (visibility = 'joint'),
  constraint act_answer_is_known check (says in ('confirmed', 'contested')),
  constraint contested_act_says_why check (says = 'confirmed' or words <> ''),
  constraint act_answer_is_short check (length(words) <= 2000),
  constraint act_answer_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index act_answer_by_act on agreements.act_answer (act_row, step);

create table agreements.note (
  id uuid primary key,
  agreement uuid not null references agreements.agreement (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  words text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint note_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint note_says_something check (words <> '' and length(words) <= 10000)
);
create index note_by_agreement on agreements.note (agreement, recorded_at);

create table agreements.document (
  id uuid primary key,
  agreement uuid not null references agreements.agreement (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  name text not null,
  media_type text not null,
  -- What the text is: an authentic text, an official or a working translation, or something about it.
  status text not null,
  language text,
  bytes bytea not null,
  sha256 text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint document_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint document_has_a_short_name check (length(name) between 1 and 200),
  constraint document_status_is_known check (status in ('authentic', 'official-translation', 'working-translation', 'other')),
  constraint document_is_not_too_large check (length(bytes) between 1 and 10485760),
  constraint document_has_its_hash check (sha256 = encode(sha256(bytes), 'hex'))
);
create index document_by_agreement on agreements.document (agreement, recorded_at);

-- What rests on an article: an event, later an undertaking or a project. Kinds are resolved where pages span contexts.
create table agreements.reliance (
  id uuid primary key,
  agreement uuid not null references agreements.agreement (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  article text not null,
  kind text not null,
  subject uuid not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint reliance_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint reliance_kind_is_known check (kind in ('event', 'undertaking', 'project')),
  constraint reliance_names_an_article check (length(article) <= 60),
  constraint nothing_rests_twice_on_an_article unique (agreement, visibility, article, kind, subject)
);
create index reliance_by_subject on agreements.reliance (kind, subject);

-- What the public sees: exactly the content that every joined side approved, the latest of each agreement.
create table agreements.publication (
  id uuid primary key,
  agreement uuid not null references agreements.agreement (id),
  relation text not null references relations.relation (id),
  visibility text not null default 'public',
  step bigint generated always as identity,
  slug text not null,
  content jsonb not null,
  content_hash text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint publication_is_public check (visibility = 'public'),
  constraint publication_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$')
);
create index publication_by_agreement on agreements.publication (agreement, step desc);

-- The steps that a side takes before it is bound, as it last wrote them; without a row, the template of its country.
create table agreements.national_path (
  id uuid primary key,
  relation text not null references relations.relation (id),
  visibility text not null default 'joint',
  step bigint generated always as identity,
  steps jsonb not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint national_path_is_joint check (visibility = 'joint'),
  constraint national_path_is_of_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index national_path_by_side on agreements.national_path (relation, side, step desc);

create function agreements.require_both_approvals() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  if exists (
    select from relations.side s
    where s.relation = new.relation and s.joined_at is not null
      and not exists (
        select from relations.approval a
        where a.relation = new.relation and a.subject_kind = 'agreement' and a.subject = new.agreement
          and a.content_hash = new.content_hash and a.side = s.id and a.statement = 'approved')) then
    raise exception 'an agreement is published only when both sides approved exactly this content' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger published_agreement_is_approved_by_both before insert on agreements.publication
  for each row execute function agreements.require_both_approvals();
create trigger publication_moves_content after insert or delete on agreements.publication
  for each statement execute function platform.announce_content();

do $$
declare t text;
begin
  foreach t in array array['agreement', 'revision', 'act', 'act_answer', 'note', 'document', 'reliance', 'publication', 'national_path'] loop
    execute format('alter table agreements.%I enable row level security', t);
    execute format('alter table agreements.%I force row level security', t);
    execute format('grant select, insert on agreements.%I to alternat_side', t);
  end loop;
  foreach t in array array['revision', 'act', 'act_answer', 'note', 'document', 'publication', 'national_path'] loop
    execute format('create trigger %I before update on agreements.%I for each statement execute function platform.refuse_rewriting()', t || '_is_append_only', t);
  end loop;
  foreach t in array array['revision', 'act', 'note', 'document', 'reliance'] loop
    execute format($p$create policy side_reads on agreements.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and agreement in (select id from agreements.agreement))$p$, t);
    execute format($p$create policy side_records on agreements.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
      and agreement in (select id from agreements.agreement where agreements.agreement.visibility in ('joint', (select platform.ctx_side()))))$p$, t);
    execute format($p$create policy side_erases_its_own on agreements.%I for delete to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
  end loop;
end $$;
create policy side_reads on agreements.agreement for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy side_records on agreements.agreement for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy side_shares on agreements.agreement for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))
  with check (relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy side_erases_its_own on agreements.agreement for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy engine_reads on agreements.agreement for select to alternat_engine using (relation = (select platform.ctx_relation()));

-- An answer is to a row that both see.
create policy side_reads on agreements.act_answer for select to alternat_side using (
  relation = (select platform.ctx_relation()) and act_row in (select id from agreements.act where visibility = 'joint'));
create policy side_answers on agreements.act_answer for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and act_row in (select id from agreements.act a where a.visibility = 'joint' and a.side <> (select platform.ctx_side())));

create policy side_reads on agreements.national_path for select to alternat_side using (relation = (select platform.ctx_relation()));
create policy side_writes_its_own on agreements.national_path for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()) and member = (select platform.ctx_member()));

create policy side_reads on agreements.publication for select to alternat_side using (relation = (select platform.ctx_relation()));
create policy side_publishes on agreements.publication for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and member = (select platform.ctx_member())
  and agreement in (select id from agreements.agreement where visibility = 'joint'));
create policy public_reads on agreements.publication for select to alternat_public using (visibility = 'public');

-- Reminders are sent by the engine, which reads what is recorded and mails each side what that side may see.
do $$
declare t text;
begin
  foreach t in array array['revision', 'act', 'act_answer'] loop
    execute format('create policy engine_reads on agreements.%I for select to alternat_engine using (relation = (select platform.ctx_relation()))', t);
    execute format('grant select on agreements.%I to alternat_engine', t);
  end loop;
end $$;
grant select on agreements.agreement to alternat_engine;
grant select (id, agreement, relation, visibility, step, slug, content, content_hash, recorded_at) on agreements.publication to alternat_public;
grant update (visibility) on agreements.agreement to alternat_side;
grant delete on agreements.agreement, agreements.revision, agreements.act, agreements.note, agreements.document, agreements.reliance
  to alternat_side;
