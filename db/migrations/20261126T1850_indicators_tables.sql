-- Indicators: figures of the relation, each with its source, both sides' statistics side by side.
create schema indicators;
grant usage on schema indicators to alternat_side;

create table indicators.series (
  id uuid primary key,
  relation text not null references relations.relation (id),
  -- 'joint', or the side that alone sees it.
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  name jsonb not null,
  unit text not null,
  -- How it is counted; empty: not stated.
  method text not null default '',
  -- The table with which it was brought; null: by form.
  brought_with uuid,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint series_has_one_unit unique (id, unit),
  constraint series_has_a_unit check (unit <> '' and length(unit) <= 80),
  constraint series_is_short check (length(method) <= 1000),
  constraint series_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint series_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index series_by_relation on indicators.series (relation);

-- One figure as a source states it. Later ones of the same statistics and period stand above earlier ones.
create table indicators.figure (
  id uuid primary key,
  series uuid not null,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  -- The side whose statistics state it; null: neither's.
  statistics_of text,
  -- A year, a month, or from one month to another: 2019, 2019-03, 2019-01/2019-09.
  period text not null,
  value numeric not null,
  unit text not null,
  source text not null,
  link text not null default '',
  -- As exactly as it is known: 2020, 2020-11, 2020-11-26.
  stated_on text,
  brought_with uuid,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  constraint figure_is_counted_in_the_unit_of_its_series foreign key (series, unit)
    references indicators.series (id, unit) on delete cascade,
  constraint figure_has_a_source check (source <> '' and length(source) <= 300),
  constraint figure_link_leads_to_the_web check (link = '' or (link ~ '^https?://' and length(link) <= 500)),
  constraint figure_has_a_period check (period ~ '^\d{4}(-\d{2}(/\d{4}-\d{2})?)?$'),
  constraint figure_is_stated_on_a_date check (stated_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  constraint figure_is_a_number check (value not in ('NaN', 'Infinity', '-Infinity')),
  constraint figure_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint figure_is_statistics_of_a_side foreign key (relation, statistics_of) references relations.side (relation, id),
  constraint figure_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index figure_by_series on indicators.figure (series, step);
create index figure_by_table on indicators.figure (brought_with) where brought_with is not null;

do $$
declare t text;
begin
  foreach t in array array['series', 'figure'] loop
    execute format('alter table indicators.%I enable row level security', t);
    execute format('alter table indicators.%I force row level security', t);
    execute format('grant select, insert, delete on indicators.%I to alternat_side', t);
    execute format($p$create policy side_erases_its_own on indicators.%I for delete to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
    -- Who recorded it words it anew or takes it back; nobody else does.
    execute format($p$create policy side_keeps_what_it_recorded on indicators.%I for update to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and side = (select platform.ctx_side()))$p$, t);
  end loop;
end $$;
grant update (name, method) on indicators.series to alternat_side;
grant update (withdrawn_at) on indicators.figure to alternat_side;
create policy side_reads on indicators.series for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy side_records on indicators.series for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member()));
create policy side_reads on indicators.figure for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and series in (select s.id from indicators.series s));
create policy side_records on indicators.figure for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side())
  and member = (select platform.ctx_member())
  and series in (select s.id from indicators.series s where s.visibility = figure.visibility));
