-- Names of what is merged are found by index: bringing in ten thousand sites took minutes. While a large import runs
-- its tables have no statistics yet, so reading them whole is not offered. Squares that are empty again stay, with none.
create or replace function heritage.look_away(touched uuid[]) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  -- Squares are shared by many sites: whoever counts waits for whoever is counting.
  perform pg_advisory_xact_lock(727002);
  perform heritage.count_in_bins(touched, -1);
  delete from heritage.seen s where s.site = any (touched);
  delete from heritage.seen_name s where s.site = any (touched);
end $$;

-- A record that was merged is looked for under the one it went into.
create or replace function heritage.look_again(recorded uuid[]) returns void language plpgsql security definer
  set search_path = pg_catalog set enable_seqscan = off as $$
declare touched uuid[];
begin
  select array_agg(distinct id) into touched from (
    select unnest(recorded) as id
    union select m.into_site from heritage.merger m where m.site = any (recorded) and m.into_site is not null) ids;
  perform heritage.look_away(touched);
  insert into heritage.seen (reader, relation, site, slug, grade, kind, periods, place, condition, verification,
    priority, threats, assessed_on, longitude, latitude, geometry)
  select r.reader, s.relation, s.id, s.slug, g.grade, coalesce(v.content ->> 'kind', 'other'),
    array(select jsonb_array_elements_text(coalesce(v.content -> 'periods', '[]'))), coalesce(v.content ->> 'place', ''),
    coalesce(a.condition, 'unknown'), coalesce(a.verification, ''), coalesce(a.priority, ''),
    array(select distinct t ->> 'category' from jsonb_array_elements(coalesce(a.content -> 'threats', '[]')) t order by 1),
    a.observed_on,
    case g.grade when 'exact' then p.longitude when 'coarse' then heritage.coarse(p.longitude) end,
    case g.grade when 'exact' then p.latitude when 'coarse' then heritage.coarse(p.latitude) end,
    case g.grade when 'exact' then p.geometry when 'coarse' then
      case when p.longitude is not null then jsonb_build_object('type', 'Point', 'coordinates',
        jsonb_build_array(heritage.coarse(p.longitude), heritage.coarse(p.latitude))) end end
  from heritage.site s
  cross join lateral (select 'public' as reader union all select d.id from relations.side d where d.relation = s.relation) r
  cross join lateral (select heritage.sight(r.reader, s.owner, s.visibility, s.public_sees, s.other_sees) as grade) g
  left join lateral (select l.* from heritage.location l where l.site = s.id order by l.step desc limit 1) p on true
  left join lateral (select n.content from heritage.revision n
    where n.site = s.id and heritage.hears(r.reader, n.visibility) order by n.step desc limit 1) v on true
  left join lateral (
    select n.condition, n.priority, n.content, n.observed_on, said.verification
    from heritage.assessment n
    cross join lateral (select coalesce(
      (select f.says from heritage.verification f where f.assessment = n.id and heritage.hears(r.reader, f.visibility)
        order by (f.says = 'confirmed') desc, f.step desc limit 1), n.content ->> 'verification', 'reported') as verification) said
    where n.site = s.id and heritage.hears(r.reader, n.visibility)
      and not exists (select from heritage.assessment c where c.supersedes = n.id and heritage.hears(r.reader, c.visibility))
    order by (said.verification = 'confirmed') desc, n.observed_on desc, n.step desc limit 1) a on true
  where s.id = any (touched) and g.grade <> 'nothing'
    and not exists (select from (select m.into_site from heritage.merger m where m.site = s.id order by m.step desc limit 1) m
      where m.into_site is not null);
  insert into heritage.seen_name (reader, relation, site, claim, text, language, is_preferred, search_key)
  select o.reader, o.relation, o.site, n.claim, n.content ->> 'text', coalesce(n.content ->> 'language', ''),
    n.content ->> 'status' = 'preferred', n.search_key
  from (
    select s.reader, s.relation, s.site, s.site as source from heritage.seen s where s.site = any (touched)
    union all
    select s.reader, s.relation, s.site, m.site from heritage.seen s join heritage.merger m on m.into_site = s.site
    where s.site = any (touched)
      and not exists (select from heritage.merger later where later.site = m.site and later.step > m.step)) o
  cross join lateral (
    select distinct on (c.claim) c.claim, c.content, c.search_key from heritage.claim c
    where c.site = o.source and c.about = 'name' and heritage.hears(o.reader, c.visibility)
    order by c.claim, c.step desc) n
  where n.content is not null;
  perform heritage.count_in_bins(touched, 1);
end $$;
create index assessment_by_superseded on heritage.assessment (supersedes) where supersedes is not null;
create index photograph_by_assessment on heritage.photograph (assessment) where assessment is not null;
