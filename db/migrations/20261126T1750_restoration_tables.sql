-- Restoration: what institutions can do, what sites need, who offers help, and the projects that come of it.
create schema restoration;
grant usage on schema restoration to alternat_side, alternat_public, alternat_registrar;

-- What an institution says, or is said, to be able to do. The latest row that one sees counts; without content it is taken back.
create table restoration.competence (
  id uuid primary key,
  competence uuid not null,
  institution uuid not null references relations.institution (id),
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(nullif(visibility, 'public'), 'joint')) stored,
  step bigint generated always as identity,
  content jsonb,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint competence_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint competence_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index competence_by_relation on restoration.competence (relation, competence, step desc);

-- Work wanted at a site, stated by the side that keeps the site's record.
create table restoration.need (
  id uuid primary key,
  site uuid not null references heritage.site (id) on delete cascade,
  relation text not null references relations.relation (id),
  owner text not null,
  visibility text not null,
  slug text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint need_is_of_a_side foreign key (relation, owner) references relations.side (relation, id),
  constraint need_is_joint_or_of_its_owner check (visibility in ('joint', owner)),
  constraint need_has_one_address unique (slug)
);
create index need_by_relation on restoration.need (relation);
create index need_by_site on restoration.need (site);

create table restoration.need_revision (
  id uuid primary key,
  need uuid not null references restoration.need (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  step bigint generated always as identity,
  content jsonb not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index need_revision_by_need on restoration.need_revision (need, step desc);

-- What an institution offers, for a need or for whatever comes. Private to its side until that side releases it.
create table restoration.offer (
  id uuid primary key,
  offer uuid not null,
  need uuid references restoration.need (id),
  institution uuid not null references relations.institution (id),
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  content jsonb,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint offer_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint offer_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index offer_by_relation on restoration.offer (relation, offer, step desc);
create index offer_by_need on restoration.offer (need);

-- A need put before everybody, in search of partners. The latest row of a need counts; without content it is closed.
create table restoration.call (
  id uuid primary key,
  need uuid not null references restoration.need (id),
  site uuid not null references heritage.site (id),
  relation text not null references relations.relation (id),
  visibility text not null default 'public',
  step bigint generated always as identity,
  slug text not null,
  content jsonb,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint call_is_public check (visibility = 'public'),
  constraint call_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index call_by_need on restoration.call (need, step desc);
create index call_by_slug on restoration.call (slug, step desc);

-- What somebody answered to a call: for the side that called alone, until it is erased.
create table restoration.reply (
  id uuid primary key,
  call uuid not null references restoration.call (id),
  need uuid not null references restoration.need (id),
  relation text not null references relations.relation (id),
  visibility text not null,
  content jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint reply_is_to_a_side foreign key (relation, visibility) references relations.side (relation, id)
);
create index reply_by_need on restoration.reply (need, recorded_at);

-- What the side made of a reply.
create table restoration.reply_review (
  id uuid primary key,
  reply uuid not null references restoration.reply (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  step bigint generated always as identity,
  says text not null,
  offer uuid,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint reply_review_is_private check (visibility = side),
  constraint reply_review_is_known check (says in ('taken-up', 'declined')),
  constraint taken_up_reply_has_its_offer check ((says = 'taken-up') = (offer is not null))
);
create index reply_review_by_reply on restoration.reply_review (reply, step desc);

-- Works at a site that both sides agree on. Its scope is what both approve; acts say what was done.
create table restoration.project (
  id uuid primary key,
  need uuid references restoration.need (id),
  site uuid not null references heritage.site (id),
  relation text not null references relations.relation (id),
  visibility text not null default 'joint',
  slug text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint project_is_joint check (visibility = 'joint'),
  constraint project_has_one_address unique (slug)
);
create index project_by_relation on restoration.project (relation);

create table restoration.scope (
  id uuid primary key,
  project uuid not null references restoration.project (id),
  relation text not null references relations.relation (id),
  visibility text not null default 'joint',
  step bigint generated always as identity,
  content jsonb not null,
  content_hash text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint scope_is_joint check (visibility = 'joint'),
  constraint scope_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$')
);
create index scope_by_project on restoration.scope (project, step desc);

create table restoration.act (
  id uuid primary key,
  act uuid not null,
  project uuid not null references restoration.project (id),
  relation text not null references relations.relation (id),
  visibility text not null default 'joint',
  step bigint generated always as identity,
  kind text not null,
  content jsonb,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint act_is_joint check (visibility = 'joint')
);
create index act_by_project on restoration.act (project, step);

create table restoration.document (
  id uuid primary key,
  project uuid not null references restoration.project (id),
  relation text not null references relations.relation (id),
  visibility text not null default 'joint',
  name text not null,
  bytes bytea not null,
  sha256 text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint document_is_joint check (visibility = 'joint'),
  constraint document_has_a_short_name check (length(name) between 1 and 200),
  constraint document_is_not_too_large check (length(bytes) between 1 and 10485760),
  constraint document_has_its_hash check (sha256 = encode(sha256(bytes), 'hex'))
);
create index document_by_project on restoration.document (project, recorded_at);

-- Works, money and treatments only under a scope of which both sides approved exactly what it says now.
create function restoration.require_both_approvals() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare agreed text;
begin
  if new.content is null or new.kind not in ('phase-started', 'spent', 'treated', 'trained') then return new; end if;
  select s.content_hash into agreed from restoration.scope s where s.project = new.project order by s.step desc limit 1;
  if not exists (
    select from relations.approval a
    where a.relation = new.relation and a.subject_kind = 'project' and a.subject = new.project
      and a.content_hash = agreed and a.statement = 'approved')
  or exists (
    select from relations.side s
    where s.relation = new.relation and s.joined_at is not null
      and not exists (
        select from relations.approval a
        where a.relation = new.relation and a.subject_kind = 'project' and a.subject = new.project
          and a.content_hash = agreed and a.side = s.id and a.statement = 'approved')) then
    raise exception 'works begin when both sides approved exactly this scope' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger works_are_approved_by_both before insert on restoration.act
  for each row execute function restoration.require_both_approvals();
create trigger call_moves_content after insert or delete on restoration.call
  for each statement execute function platform.announce_content();

do $$
declare t text;
begin
  foreach t in array array['competence', 'need', 'need_revision', 'offer', 'call', 'reply', 'reply_review', 'project', 'scope', 'act', 'document'] loop
    execute format('alter table restoration.%I enable row level security', t);
    execute format('alter table restoration.%I force row level security', t);
    execute format('grant select on restoration.%I to alternat_side', t);
  end loop;
  foreach t in array array['competence', 'need_revision', 'offer', 'call', 'reply', 'reply_review', 'project', 'scope', 'act', 'document'] loop
    execute format('create trigger %I before update on restoration.%I for each statement execute function platform.refuse_rewriting()', t || '_is_append_only', t);
  end loop;
  foreach t in array array['competence', 'need', 'need_revision', 'offer', 'call', 'reply_review', 'project', 'scope', 'act', 'document'] loop
    execute format('grant insert on restoration.%I to alternat_side', t);
  end loop;
  foreach t in array array['competence', 'need', 'need_revision', 'offer', 'reply'] loop
    execute format('grant delete on restoration.%I to alternat_side', t);
    execute format($p$create policy side_erases_its_own on restoration.%I for delete to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
  end loop;
  -- Whatever hangs on a project is seen by whom the project is seen by.
  foreach t in array array['scope', 'act', 'document'] loop
    execute format($p$create policy side_reads on restoration.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and project in (select id from restoration.project))$p$, t);
    execute format($p$create policy side_records on restoration.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
      and project in (select id from restoration.project))$p$, t);
  end loop;
end $$;
grant update (visibility) on restoration.need to alternat_side;

create policy side_reads on restoration.competence for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())));
create policy side_records on restoration.competence for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and institution in (select id from relations.institution));

-- A need is hidden from whom its site is hidden from.
create policy side_reads on restoration.need for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and site in (select id from heritage.site));
create policy owner_records on restoration.need for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side())
  and site in (select id from heritage.site s where s.owner = (select platform.ctx_side())));
create policy owner_shares on restoration.need for update to alternat_side using (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side())
  and visibility = (select platform.ctx_side()))
  with check (relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()));

create policy side_reads on restoration.need_revision for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and need in (select id from restoration.need));
create policy owner_records on restoration.need_revision for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and need in (select id from restoration.need n where n.owner = (select platform.ctx_side())));

create policy side_reads on restoration.offer for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and (need is null or need in (select id from restoration.need)));
create policy side_records on restoration.offer for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and institution in (select id from relations.institution)
  and (need is null or need in (select id from restoration.need)));

create policy side_reads on restoration.call for select to alternat_side using (
  relation = (select platform.ctx_relation()) and site in (select id from heritage.site));
create policy owner_publishes on restoration.call for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and need in (select id from restoration.need n
    where n.owner = (select platform.ctx_side()) and n.visibility = 'joint' and n.site = call.site));
-- Whoever may not know of the site is not called to it.
create policy public_reads on restoration.call for select to alternat_public using (
  visibility = 'public' and site in (select id from heritage.site));
grant select (id, need, site, relation, visibility, step, slug, content, side, recorded_at) on restoration.call to alternat_public;
create policy registrar_reads on restoration.call for select to alternat_registrar using (relation = (select platform.ctx_relation()));
grant select (id, need, relation, step, side, content) on restoration.call to alternat_registrar;

create policy side_reads on restoration.reply for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy registrar_receives on restoration.reply for insert to alternat_registrar with check (
  relation = (select platform.ctx_relation())
  and exists (select from restoration.call c where c.id = reply.call and c.need = reply.need and c.side = reply.visibility));
grant insert on restoration.reply to alternat_registrar;

create policy side_reads on restoration.reply_review for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy side_reviews on restoration.reply_review for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side())
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and reply in (select id from restoration.reply));

create policy side_reads on restoration.project for select to alternat_side using (
  relation = (select platform.ctx_relation()) and site in (select id from heritage.site));
create policy side_begins on restoration.project for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and site in (select id from heritage.site)
  and (need is null or need in (select id from restoration.need n where n.visibility = 'joint')));
create policy owner_checks on restoration.scope for select to alternat_owner using (relation = (select platform.ctx_relation()));
