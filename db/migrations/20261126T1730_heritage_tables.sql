-- Heritage: sites, what is said of them and by whom, dated assessments, pictures, and what each reader may see of all that.
create schema heritage;
grant usage on schema heritage to alternat_side, alternat_public, alternat_engine;
-- Operators and index methods of PostgreSQL itself: names are searched by what is alike in them.
create schema extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists btree_gin schema extensions;
grant usage on schema extensions to alternat_side, alternat_public, alternat_engine;

-- The hiding rule. `reader` is 'public' or a side; the answer is exact, coarse, withheld (that it exists may be
-- known, not where) or nothing. Everything else here follows from it.
create function heritage.sight(reader text, owner text, visibility text, public_sees text, other_sees text)
  returns text language sql immutable parallel safe as $$
  select case
    when reader = owner then 'exact'
    when reader = 'public' then case when visibility = 'public' then public_sees else 'nothing' end
    when visibility in ('public', 'joint') then other_sees
    else 'nothing'
  end
$$;
-- Whether a reader may see a row that is shown to so many.
create function heritage.hears(reader text, visibility text) returns boolean language sql immutable parallel safe as $$
  select visibility = 'public' or (reader <> 'public' and visibility in ('joint', reader))
$$;
-- Who reads in this transaction: the side that it runs for, else everybody.
create function heritage.reader() returns text language sql stable parallel safe as $$
  select coalesce(platform.ctx_side(), 'public')
$$;
-- The middle of a tenth of a degree, about ten kilometres: all that is told of a sensitive place.
create function heritage.coarse(degrees double precision) returns double precision language sql immutable parallel safe as $$
  select (floor(degrees * 10) + 0.5) / 10
$$;
grant execute on function heritage.sight(text, text, text, text, text), heritage.hears(text, text), heritage.reader(),
  heritage.coarse(double precision) to alternat_side, alternat_public, alternat_engine;

create table heritage.site (
  id uuid primary key,
  relation text not null references relations.relation (id),
  -- The side that keeps this record and decides what of it is shown.
  owner text not null,
  visibility text not null,
  private_to text generated always as (nullif(nullif(visibility, 'public'), 'joint')) stored,
  public_sees text not null default 'exact',
  other_sees text not null default 'exact',
  slug text not null,
  -- The import that brought it, so that it can be undone.
  brought_by uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint site_is_of_a_side foreign key (relation, owner) references relations.side (relation, id),
  constraint site_is_private_to_its_owner check (visibility in ('public', 'joint', owner)),
  constraint public_sees_is_known check (public_sees in ('exact', 'coarse', 'withheld')),
  constraint other_side_sees_is_known check (other_sees in ('exact', 'coarse', 'withheld')),
  constraint site_has_one_address unique (slug)
);
create index site_by_relation on heritage.site (relation, owner);
create index site_by_import on heritage.site (brought_by) where brought_by is not null;

-- Why something is hidden or shown, and who decided it: of the owner alone.
create table heritage.hiding (
  id uuid primary key,
  site uuid not null references heritage.site (id) on delete cascade,
  relation text not null,
  visibility text not null,
  step bigint generated always as identity,
  shown_to text not null,
  public_sees text not null,
  other_sees text not null,
  reason text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint hiding_is_private check (visibility = side),
  constraint hiding_says_why check (reason <> '' and length(reason) <= 2000)
);
create index hiding_by_site on heritage.hiding (site, step desc);

-- Where it is, exactly: of those alone who see it exactly. The latest counts; without a geometry it is not known.
create table heritage.location (
  id uuid primary key,
  site uuid not null references heritage.site (id) on delete cascade,
  relation text not null,
  visibility text not null,
  step bigint generated always as identity,
  geometry jsonb,
  longitude double precision,
  latitude double precision,
  certainty text not null,
  source text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint location_is_private check (visibility = side),
  constraint location_lies_on_the_globe check (longitude between -180 and 180 and latitude between -90 and 90),
  constraint location_has_both_or_none check ((longitude is null) = (latitude is null) and (longitude is null) = (geometry is null)),
  constraint location_certainty_is_known check (certainty in ('negligible', 'low', 'medium', 'high', 'definite'))
);
create index location_by_site on heritage.location (site, step desc);

-- What the record says of it: kind, periods, materials, descriptions. The latest that one sees counts.
create table heritage.revision (
  id uuid primary key,
  site uuid not null references heritage.site (id) on delete cascade,
  relation text not null,
  visibility text not null,
  step bigint generated always as identity,
  content jsonb not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index revision_by_site on heritage.revision (site, step desc);

-- What somebody says of it: a name, a protection, an outer reference. A correction is a newer row of the same claim,
-- one without content takes it back. Nothing is merged, nothing is overwritten.
create table heritage.claim (
  id uuid primary key,
  claim uuid not null,
  site uuid not null references heritage.site (id) on delete cascade,
  relation text not null,
  visibility text not null,
  step bigint generated always as identity,
  about text not null,
  content jsonb,
  -- A name as it is looked for, whatever its spelling; '' for what is no name.
  search_key text not null default '',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint claim_is_about_something_known check (about in ('name', 'protection', 'reference')),
  constraint name_can_be_looked_for check (about <> 'name' or content is null or search_key <> '')
);
create index claim_by_site on heritage.claim (site, claim, step desc);

-- A fresco in a chapel in a reserve. The latest row of a site counts; without `whole` it is part of nothing.
create table heritage.containment (
  id uuid primary key,
  site uuid not null references heritage.site (id) on delete cascade,
  whole uuid references heritage.site (id) on delete cascade,
  relation text not null,
  step bigint generated always as identity,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint nothing_is_part_of_itself check (site <> whole)
);
create index containment_by_site on heritage.containment (site, step desc);
create index containment_by_whole on heritage.containment (whole);

-- Two records of one place. The latest row of a record counts; without `into_site` they are apart again.
create table heritage.merger (
  id uuid primary key,
  site uuid not null references heritage.site (id) on delete cascade,
  into_site uuid references heritage.site (id) on delete cascade,
  relation text not null,
  step bigint generated always as identity,
  reason text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint nothing_merges_with_itself check (site <> into_site)
);
create index merger_by_site on heritage.merger (site, step desc);
create index merger_by_target on heritage.merger (into_site);

-- A dated, signed survey of the state of a site. A correction is another one that names it.
create table heritage.assessment (
  id uuid primary key,
  site uuid not null references heritage.site (id) on delete cascade,
  relation text not null,
  visibility text not null,
  step bigint generated always as identity,
  observed_on date not null,
  condition text not null,
  priority text,
  content jsonb not null,
  -- Who signs it, in which capacity; the public reads the capacity.
  assessor_name text not null,
  assessor_capacity text not null,
  supersedes uuid references heritage.assessment (id),
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint assessment_is_signed check (assessor_name <> '' and assessor_capacity <> ''),
  -- A day of grace: in the east it is tomorrow already.
  constraint assessment_is_not_of_the_future check (observed_on <= (recorded_at at time zone 'utc')::date + 1),
  constraint assessment_condition_is_known check (condition in ('good', 'fair', 'poor', 'very-bad', 'destroyed', 'unknown'))
);
create index assessment_by_site on heritage.assessment (site, observed_on desc, step desc);

-- How far an assessment is confirmed, apart from how bad it says things are.
create table heritage.verification (
  id uuid primary key,
  assessment uuid not null references heritage.assessment (id) on delete cascade,
  relation text not null,
  visibility text not null,
  step bigint generated always as identity,
  says text not null,
  means text not null,
  words text not null default '',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint verification_is_known check (says in ('reported', 'potential', 'confirmed', 'contested')),
  constraint verification_means_are_known check (means in ('field', 'satellite', 'press', 'documents', 'not-stated')),
  constraint contested_assessment_says_why check (says <> 'contested' or words <> '')
);
create index verification_by_assessment on heritage.verification (assessment, step);

create table heritage.photograph (
  id uuid primary key,
  site uuid not null references heritage.site (id) on delete cascade,
  assessment uuid references heritage.assessment (id),
  relation text not null,
  visibility text not null,
  step bigint generated always as identity,
  taken_on date,
  -- Pictures of one viewpoint are before and after of each other.
  viewpoint text not null default '',
  content jsonb not null,
  width integer not null,
  height integer not null,
  -- Written anew without any metadata: neither place nor camera is in it.
  bytes bytea not null,
  thumbnail bytea not null,
  sha256 text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint photograph_is_not_too_large check (length(bytes) between 1 and 20971520),
  constraint photograph_has_its_hash check (sha256 = encode(sha256(bytes), 'hex')),
  constraint photograph_is_no_bomb check (width between 1 and 20000 and height between 1 and 20000)
);
create index photograph_by_site on heritage.photograph (site, taken_on, step);

create table heritage.document (
  id uuid primary key,
  site uuid not null references heritage.site (id) on delete cascade,
  relation text not null,
  visibility text not null,
  name text not null,
  bytes bytea not null,
  sha256 text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint document_has_a_short_name check (length(name) between 1 and 200),
  constraint document_is_not_too_large check (length(bytes) between 1 and 10485760),
  constraint document_has_its_hash check (sha256 = encode(sha256(bytes), 'hex'))
);
create index document_by_site on heritage.document (site, recorded_at);

-- What was brought in with one file.
create table heritage.import (
  id uuid primary key,
  relation text not null,
  visibility text not null,
  file_name text not null,
  sites integer not null,
  assessments integer not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint import_is_private check (visibility = side)
);

-- What each reader sees of each site, and all that a list, a search, a map or a count may touch.
create table heritage.seen (
  reader text not null,
  relation text not null,
  site uuid not null,
  slug text not null,
  grade text not null,
  kind text not null,
  periods text[] not null,
  place text not null,
  condition text not null,
  verification text not null,
  priority text not null,
  threats text[] not null,
  assessed_on date,
  longitude double precision,
  latitude double precision,
  geometry jsonb,
  primary key (reader, relation, site),
  constraint seen_grade_is_known check (grade in ('exact', 'coarse', 'withheld'))
);
create index seen_by_site on heritage.seen (site);
create index seen_by_longitude on heritage.seen (reader, relation, longitude, latitude);
create index seen_by_latitude on heritage.seen (reader, relation, latitude);
create index seen_by_slug on heritage.seen (reader, slug);
create index seen_by_condition on heritage.seen (reader, relation, condition, kind);

create table heritage.seen_name (
  reader text not null,
  relation text not null,
  site uuid not null,
  claim uuid not null,
  text text not null,
  language text not null,
  is_preferred boolean not null,
  search_key text not null,
  primary key (reader, relation, site, claim)
);
create index seen_name_by_site on heritage.seen_name (site);
create index seen_name_by_key on heritage.seen_name (reader, relation, search_key collate "C");
create index seen_name_alike on heritage.seen_name using gin (reader, relation, search_key extensions.gin_trgm_ops);

-- How many sites each reader sees in each square of 8 degrees and its halves: maps of many need not count them.
create table heritage.bin (
  reader text not null,
  relation text not null,
  level integer not null,
  x integer not null,
  y integer not null,
  kind text not null,
  condition text not null,
  sites integer not null,
  longitudes double precision not null,
  latitudes double precision not null,
  primary key (reader, relation, level, x, y, kind, condition)
);
