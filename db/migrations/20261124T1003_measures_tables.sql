-- Measures as data, with when they hold, when they were announced and when they were recorded here.
create schema measures;
grant usage on schema measures to alternat_side, alternat_public, alternat_engine;

create table measures.measure (
  id uuid primary key,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(nullif(visibility, 'public'), 'joint')) stored,
  owner text not null,
  title jsonb not null,
  country text not null,
  region text,
  city text,
  holds_from date not null,
  stated_until date,
  last_day date,
  end_announced_at timestamptz,
  end_recorded_at timestamptz,
  announced_at timestamptz not null,
  prevails boolean not null default false,
  binding boolean not null default true,
  targeted boolean not null default false,
  rules jsonb not null,
  series jsonb,
  source_name text not null,
  source_url text,
  illustrative boolean not null default false,
  import uuid,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint measure_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint measure_owner_is_a_side_or_both check (owner = 'joint' or owner ~ '^[A-Z]{2}$'),
  constraint measure_ends_after_it_starts check (stated_until >= holds_from and last_day >= holds_from - 1),
  constraint measure_end_has_its_announcement check ((last_day is null) = (end_announced_at is null) and (last_day is null) = (end_recorded_at is null)),
  constraint measure_has_rules check (jsonb_typeof(rules) = 'array')
);
create index measure_by_relation on measures.measure (relation, announced_at);

-- A generated column is not computed yet in a BEFORE trigger, so it is left out of the comparison.
-- What a measure said is never rewritten; it may end, be withdrawn, or be erased by the side that alone could see it.
create function measures.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['last_day', 'end_announced_at', 'end_recorded_at', 'withdrawn_at', 'private_to'])
     is distinct from (to_jsonb(old) - array['last_day', 'end_announced_at', 'end_recorded_at', 'withdrawn_at', 'private_to']) then
    raise exception 'a recorded measure is not rewritten: withdraw it and record another' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger measure_is_not_rewritten before update on measures.measure
  for each row execute function measures.refuse_rewriting();
create trigger measure_moves_content after insert or update or delete on measures.measure
  for each statement execute function platform.announce_content();

alter table measures.measure enable row level security;
alter table measures.measure force row level security;
create policy side_reads on measures.measure for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())));
create policy side_writes on measures.measure for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
  and owner in ('joint', (select platform.ctx_side())));
create policy side_ends on measures.measure for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
  and owner in ('joint', (select platform.ctx_side())))
  with check (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
  and owner in ('joint', (select platform.ctx_side())));
create policy side_erases_its_own on measures.measure for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy public_reads on measures.measure for select to alternat_public using (visibility = 'public');
create policy engine_reads on measures.measure for select to alternat_engine using (relation = (select platform.ctx_relation()));

grant select, insert, delete on measures.measure to alternat_side;
grant update (last_day, end_announced_at, end_recorded_at, withdrawn_at) on measures.measure to alternat_side;
grant select on measures.measure to alternat_public, alternat_engine;
