-- Relations, their two sides, the directory, and approvals.
create schema relations;
grant usage on schema relations to alternat_side, alternat_public, alternat_access, alternat_engine;

-- `visibility` says who may see a row: 'public', 'joint' (both sides), or the id of the one side it is private to.
create table relations.relation (
  id text primary key,
  visibility text not null default 'joint',
  name jsonb not null,
  recorded_at timestamptz not null default now(),
  constraint relation_id_is_a_short_word check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  constraint relation_is_joint_or_public check (visibility in ('joint', 'public')),
  constraint relation_visibility_is_carried unique (id, visibility)
);

create table relations.side (
  relation text not null,
  id text not null,
  visibility text not null,
  is_host boolean not null,
  name jsonb not null,
  represented_by jsonb not null,
  zone text not null,
  city jsonb not null,
  accent text not null,
  joined_at timestamptz,
  primary key (relation, id),
  constraint side_id_is_a_country_code check (id ~ '^[A-Z]{2}$'),
  constraint side_accent_is_a_or_b check (accent in ('a', 'b')),
  constraint side_accents_differ unique (relation, accent),
  constraint one_side_is_the_host unique (relation, is_host),
  constraint side_is_seen_with_its_relation foreign key (relation, visibility)
    references relations.relation (id, visibility) on update cascade
);

create table relations.institution (
  id uuid primary key,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(nullif(visibility, 'public'), 'joint')) stored,
  side text,
  kind text not null,
  name jsonb not null,
  sources jsonb not null default '[]',
  recorded_at timestamptz not null default now(),
  constraint institution_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint institution_belongs_to_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index institution_by_relation on relations.institution (relation);

create table relations.venue (
  id uuid primary key,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(nullif(visibility, 'public'), 'joint')) stored,
  institution uuid references relations.institution (id),
  name jsonb not null,
  country text not null,
  region text,
  city text not null,
  city_name jsonb not null,
  latitude double precision,
  longitude double precision,
  zone text not null,
  setting text not null,
  capacity integer,
  illustrative text[] not null default '{}',
  recorded_at timestamptz not null default now(),
  constraint venue_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint venue_setting_is_known check (setting in ('indoor', 'outdoor', 'both')),
  constraint venue_capacity_is_a_number_of_people check (capacity >= 0),
  constraint venue_lies_on_the_globe check (latitude between -90 and 90 and longitude between -180 and 180)
);
create index venue_by_relation on relations.venue (relation);

-- An approval binds exact content: who, when, and the hash of what was approved. Never changed, never removed.
create table relations.approval (
  id uuid primary key,
  relation text not null references relations.relation (id),
  subject_kind text not null,
  subject uuid not null,
  content_hash text not null,
  side text not null,
  statement text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default now(),
  constraint approval_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint approval_statement_is_known check (statement in ('approved', 'other-side-agreed-by-note', 'other-side-agreed-by-telephone')),
  constraint approval_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$'),
  constraint one_approval_of_each_kind unique (relation, subject_kind, subject, content_hash, side, statement)
);
create trigger approval_is_append_only before update or delete on relations.approval
  for each statement execute function platform.refuse_rewriting();

do $$
declare t text;
begin
  foreach t in array array['relation', 'side', 'institution', 'venue', 'approval'] loop
    execute format('alter table relations.%I enable row level security', t);
    execute format('alter table relations.%I force row level security', t);
    execute format('create trigger %I after insert or update or delete on relations.%I for each statement execute function platform.announce_content()', t || '_moves_content', t);
  end loop;
end $$;

create policy side_reads on relations.relation for select to alternat_side using (id = (select platform.ctx_relation()));
create policy public_reads on relations.relation for select to alternat_public using (visibility = 'public');
create policy engine_reads on relations.relation for select to alternat_engine using (true);
create policy operator_writes on relations.relation for all to alternat_engine using (true) with check (true);

create policy side_reads on relations.side for select to alternat_side using (relation = (select platform.ctx_relation()));
create policy public_reads on relations.side for select to alternat_public using (visibility = 'public');
create policy access_reads on relations.side for select to alternat_access using (true);
create policy access_notes_joining on relations.side for update to alternat_access using (true) with check (true);
create policy operator_writes on relations.side for all to alternat_engine using (true) with check (true);

create policy side_reads on relations.institution for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())));
create policy side_writes on relations.institution for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())));
create policy side_changes on relations.institution for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())))
  with check (relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())));
create policy side_erases_its_own on relations.institution for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy public_reads on relations.institution for select to alternat_public using (visibility = 'public');
create policy engine_reads on relations.institution for select to alternat_engine using (relation = (select platform.ctx_relation()));

create policy side_reads on relations.venue for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())));
create policy side_writes on relations.venue for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())));
create policy side_changes on relations.venue for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())))
  with check (relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())));
create policy side_erases_its_own on relations.venue for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy public_reads on relations.venue for select to alternat_public using (visibility = 'public');
create policy engine_reads on relations.venue for select to alternat_engine using (relation = (select platform.ctx_relation()));

create policy side_reads on relations.approval for select to alternat_side using (relation = (select platform.ctx_relation()));
create policy side_approves_for_itself on relations.approval for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side())
  and member = (select platform.ctx_member()));

-- The definer checks of later contexts read sides and approvals as the owner, which forced row security binds too.
create policy owner_checks on relations.side for select to alternat_owner using (true);
create policy owner_checks on relations.approval for select to alternat_owner using (true);

grant select on relations.relation, relations.side to alternat_side, alternat_public, alternat_engine;
grant insert, update on relations.relation, relations.side to alternat_engine;
grant select on relations.side to alternat_access;
grant update (joined_at) on relations.side to alternat_access;
grant select, insert, update, delete on relations.institution, relations.venue to alternat_side;
grant select on relations.institution, relations.venue to alternat_public, alternat_engine;
grant select, insert on relations.approval to alternat_side;
