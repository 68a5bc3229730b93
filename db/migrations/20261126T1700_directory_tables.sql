-- The directory: officials in public function, the posts they hold, names in every language, what institutions are for.
create schema directory;
grant usage on schema directory to alternat_side, alternat_engine;

create table directory.person (
  id uuid primary key,
  relation text not null references relations.relation (id),
  -- 'joint', or the side that alone sees it.
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  -- The side for which they act; null: for neither.
  acts_for text,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint person_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint person_acts_for_a_side foreign key (relation, acts_for) references relations.side (relation, id),
  constraint person_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index person_by_relation on directory.person (relation);
create function directory.refuse_taking() returns trigger language plpgsql as $$
begin
  if old.visibility = 'joint' and new.visibility <> 'joint' then
    raise exception 'a person whom both sides see is not taken by one' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger joint_person_stays_joint before update on directory.person
  for each row execute function directory.refuse_taking();

-- A name of a person or an institution, as one side says. A correction is a newer row of the same name by the same
-- side; one without a text takes it back.
create table directory.name (
  id uuid primary key,
  name uuid not null,
  person uuid references directory.person (id) on delete cascade,
  institution uuid references relations.institution (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  text text,
  -- BCP 47; null: not known.
  language text,
  -- ISO 15924, as the letters show it.
  script text not null default '',
  use text not null default 'full',
  source text not null default '',
  -- The keys of `kit/text/name-key.ts`, by which it is found in any spelling.
  search_keys text[] not null default '{}',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint name_is_of_a_person_or_an_institution check (num_nonnulls(person, institution) = 1),
  constraint name_is_short check (length(text) between 1 and 200),
  constraint name_use_is_known check (use in ('full', 'acronym', 'former', 'other')),
  constraint name_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint name_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index name_by_person on directory.name (person, name, side, step desc) where person is not null;
create index name_by_institution on directory.name (institution, name, side, step desc) where institution is not null;

-- A post that a person holds from a day to a day. A correction, or its end, is a newer row of the same post; one
-- without a title takes it back. Days are as exact as their source: 2020, 2020-11, 2020-11-26.
create table directory.post (
  id uuid primary key,
  post uuid not null,
  person uuid not null references directory.person (id) on delete cascade,
  institution uuid references relations.institution (id),
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  title jsonb,
  acting boolean not null default false,
  -- The place in the order of precedence that its institution has notified (VCDR Art. 17); never sorted by us.
  precedence integer,
  holds_from text,
  holds_until text,
  -- The day on which its source said so.
  announced_on date,
  source text not null default '',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint post_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint post_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint post_begins_on_a_date check (holds_from ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  constraint post_ends_on_a_date check (holds_until ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  constraint precedence_counts_from_one check (precedence >= 1)
);
create index post_by_person on directory.post (person, post, step desc);
create index post_by_institution on directory.post (institution) where institution is not null;

-- What an institution is for and above it, as each revision had it. The latest that one sees counts.
create table directory.institution_profile (
  id uuid primary key,
  institution uuid not null references relations.institution (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  parent uuid references relations.institution (id),
  competences jsonb not null default '[]',
  website text not null default '',
  places jsonb not null default '[]',
  sources jsonb not null default '[]',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint institution_is_not_above_itself check (parent <> institution),
  constraint website_is_an_address check (website = '' or website ~ '^https?://'),
  constraint profile_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint profile_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index institution_profile_by_institution on directory.institution_profile (institution, step desc);

-- That two entries are one and the same. Both stay; a newer row of the merged one parts them again (`kept` is null).
create table directory.merger (
  id uuid primary key,
  merged uuid not null,
  kept uuid,
  subject text not null,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint merger_is_of_people_or_institutions check (subject in ('person', 'institution')),
  constraint nothing_is_merged_into_itself check (kept <> merged),
  constraint merger_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint merger_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index merger_by_merged on directory.merger (merged, step desc);

do $$
declare t text;
begin
  foreach t in array array['person', 'name', 'post', 'institution_profile', 'merger'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('alter table directory.%I force row level security', t);
    execute format('grant select, insert, delete on directory.%I to alternat_side', t);
    execute format($p$create policy side_erases_its_own on directory.%I for delete to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
  end loop;
  foreach t in array array['name', 'post', 'institution_profile', 'merger'] loop
    execute format('create trigger %I before update on directory.%I for each statement execute function platform.refuse_rewriting()', t || '_is_append_only', t);
  end loop;
end $$;

create policy side_reads on directory.person for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy side_records on directory.person for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member()));
create policy side_shares on directory.person for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))
  with check (relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
grant update (visibility) on directory.person to alternat_side;

-- What both sides see names nothing that only one of them sees: even an identifier would tell that it is there.
create policy side_reads on directory.name for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and (person is null or person in (select p.id from directory.person p))
  and (institution is null or institution in (select i.id from relations.institution i)));
create policy side_records on directory.name for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and (person is null or person in (select p.id from directory.person p
    where p.visibility = 'joint' or p.visibility = directory.name.visibility))
  and (institution is null or institution in (select i.id from relations.institution i
    where i.visibility in ('joint', 'public') or i.visibility = directory.name.visibility)));
-- The name is what is personal: who asks to be forgotten is, by each side in what it wrote.
create policy side_forgets_a_person on directory.name for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()) and person is not null);

create policy side_reads on directory.post for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and person in (select p.id from directory.person p)
  and (institution is null or institution in (select i.id from relations.institution i)));
create policy side_records on directory.post for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and person in (select p.id from directory.person p
    where p.visibility = 'joint' or p.visibility = directory.post.visibility)
  and (institution is null or institution in (select i.id from relations.institution i
    where i.visibility in ('joint', 'public') or i.visibility = directory.post.visibility)));

create policy side_reads on directory.institution_profile for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and institution in (select i.id from relations.institution i));
create policy side_records on directory.institution_profile for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and institution in (select i.id from relations.institution i
    where i.visibility in ('joint', 'public') or i.visibility = directory.institution_profile.visibility)
  and (parent is null or parent in (select i.id from relations.institution i
    where i.visibility in ('joint', 'public') or i.visibility = directory.institution_profile.visibility)));

create policy side_reads on directory.merger for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy side_records on directory.merger for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and case subject
    when 'person' then
      merged in (select p.id from directory.person p where p.visibility = 'joint' or p.visibility = directory.merger.visibility)
      and (kept is null or kept in (select p.id from directory.person p
        where p.visibility = 'joint' or p.visibility = directory.merger.visibility))
    else
      merged in (select i.id from relations.institution i
        where i.visibility in ('joint', 'public') or i.visibility = directory.merger.visibility)
      and (kept is null or kept in (select i.id from relations.institution i
        where i.visibility in ('joint', 'public') or i.visibility = directory.merger.visibility))
  end);
