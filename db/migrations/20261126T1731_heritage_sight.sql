-- Writes out what each reader may see of a site whenever anything of it is recorded, and says who may read and write.
create function heritage.count_in_bins(touched uuid[], times integer) returns void language sql security definer
  set search_path = pg_catalog as $$
  insert into heritage.bin as b (reader, relation, level, x, y, kind, condition, sites, longitudes, latitudes)
  select s.reader, s.relation, l.level, floor((s.longitude + 180) * 2 ^ l.level / 8)::integer,
    floor((s.latitude + 90) * 2 ^ l.level / 8)::integer, s.kind, s.condition,
    times * count(*), times * sum(s.longitude), times * sum(s.latitude)
  from heritage.seen s cross join generate_series(0, 6) as l (level)
  where s.site = any (touched) and s.longitude is not null
  group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
  on conflict (reader, relation, level, x, y, kind, condition) do update
    set sites = b.sites + excluded.sites, longitudes = b.longitudes + excluded.longitudes,
      latitudes = b.latitudes + excluded.latitudes;
$$;

create function heritage.look_away(touched uuid[]) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  -- Squares are shared by many sites: whoever counts waits for whoever is counting.
  perform pg_advisory_xact_lock(727002);
  perform heritage.count_in_bins(touched, -1);
  delete from heritage.bin b where b.sites = 0 and (b.reader, b.relation) in (
    select s.reader, s.relation from heritage.seen s where s.site = any (touched));
  delete from heritage.seen s where s.site = any (touched);
  delete from heritage.seen_name s where s.site = any (touched);
end $$;

-- A record that was merged is looked for under the one it went into.
create function heritage.look_again(recorded uuid[]) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
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
  select s.reader, s.relation, s.site, n.claim, n.content ->> 'text', coalesce(n.content ->> 'language', ''),
    n.content ->> 'status' = 'preferred', n.search_key
  from heritage.seen s
  cross join lateral (
    select distinct on (c.claim) c.* from heritage.claim c
    where (c.site = s.site or c.site in (
        select m.site from heritage.merger m where m.into_site = s.site
          and not exists (select from heritage.merger later where later.site = m.site and later.step > m.step)))
      and c.about = 'name' and heritage.hears(s.reader, c.visibility)
    order by c.claim, c.step desc) n
  where s.site = any (touched) and n.content is not null;
  perform heritage.count_in_bins(touched, 1);
end $$;

create function heritage.see_what_was_recorded() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  perform heritage.look_again(array(select distinct site from recorded));
  return null;
end $$;
create function heritage.see_the_site() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  perform heritage.look_again(array(select distinct id from recorded));
  return null;
end $$;
create function heritage.see_what_was_verified() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  perform heritage.look_again(array(
    select distinct a.site from heritage.assessment a where a.id in (select r.assessment from recorded r)));
  return null;
end $$;
create function heritage.look_away_from_what_is_gone() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  perform heritage.look_away(array(select distinct id from recorded));
  return null;
end $$;
create trigger site_is_seen after insert on heritage.site referencing new table as recorded
  for each statement execute function heritage.see_the_site();
create trigger site_is_seen_otherwise after update on heritage.site referencing new table as recorded
  for each statement execute function heritage.see_the_site();
create trigger site_is_seen_no_more after delete on heritage.site referencing old table as recorded
  for each statement execute function heritage.look_away_from_what_is_gone();
create trigger verification_is_seen after insert on heritage.verification referencing new table as recorded
  for each statement execute function heritage.see_what_was_verified();
do $$
declare t text;
begin
  foreach t in array array['location', 'revision', 'claim', 'merger', 'assessment'] loop
    execute format('create trigger %I after insert on heritage.%I referencing new table as recorded
      for each statement execute function heritage.see_what_was_recorded()', t || '_is_seen', t);
  end loop;
  foreach t in array array['revision', 'claim', 'assessment'] loop
    execute format('create trigger %I after delete on heritage.%I referencing old table as recorded
      for each statement execute function heritage.see_what_was_recorded()', t || '_is_seen_no_more', t);
  end loop;
  foreach t in array array['site', 'hiding', 'location', 'revision', 'claim', 'containment', 'merger', 'assessment',
    'verification', 'photograph', 'document', 'import', 'seen', 'seen_name', 'bin'] loop
    execute format('alter table heritage.%I enable row level security', t);
    execute format('alter table heritage.%I force row level security', t);
    execute format('grant select on heritage.%I to alternat_side', t);
  end loop;
  foreach t in array array['site', 'hiding', 'location', 'revision', 'claim', 'containment', 'merger', 'assessment',
    'verification', 'photograph', 'document', 'import'] loop
    execute format('grant insert on heritage.%I to alternat_side', t);
  end loop;
  foreach t in array array['hiding', 'location', 'revision', 'claim', 'containment', 'merger', 'assessment', 'verification',
    'photograph', 'document', 'import'] loop
    execute format('create trigger %I before update on heritage.%I for each statement execute function platform.refuse_rewriting()', t || '_is_append_only', t);
  end loop;
  -- What is shown to so many, of a site that the reader may know of.
  foreach t in array array['revision', 'claim', 'assessment', 'photograph', 'document'] loop
    execute format($p$create policy side_reads on heritage.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and heritage.hears((select platform.ctx_side()), visibility)
      and site in (select id from heritage.site))$p$, t);
    execute format($p$create policy public_reads on heritage.%I for select to alternat_public using (
      visibility = 'public' and site in (select id from heritage.site))$p$, t);
    execute format($p$create policy side_records on heritage.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
      and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
      and site in (select id from heritage.site))$p$, t);
    execute format($p$create policy side_erases_its_own on heritage.%I for delete to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
  end loop;
  -- What the owner of a site keeps to itself.
  foreach t in array array['hiding', 'location'] loop
    execute format($p$create policy owner_of_site_reads on heritage.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
    execute format($p$create policy owner_of_site_records on heritage.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and side = (select platform.ctx_side())
      and visibility = (select platform.ctx_side()) and member = (select platform.ctx_member())
      and site in (select id from heritage.site s where s.owner = (select platform.ctx_side())))$p$, t);
  end loop;
  foreach t in array array['containment', 'merger'] loop
    execute format($p$create policy side_reads on heritage.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and site in (select id from heritage.site)
      and coalesce(%I, site) in (select id from heritage.site))$p$, t, case t when 'merger' then 'into_site' else 'whole' end);
    execute format($p$create policy public_reads on heritage.%I for select to alternat_public using (
      site in (select id from heritage.site) and coalesce(%I, site) in (select id from heritage.site))$p$,
      t, case t when 'merger' then 'into_site' else 'whole' end);
    execute format($p$create policy owner_of_site_records on heritage.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation())
      and site in (select id from heritage.site s where s.owner = (select platform.ctx_side()))
      and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
      and coalesce(%I, site) in (select id from heritage.site))$p$, t, case t when 'merger' then 'into_site' else 'whole' end);
  end loop;
  foreach t in array array['seen', 'seen_name', 'bin'] loop
    execute format($p$create policy side_sees on heritage.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and reader = (select platform.ctx_side()))$p$, t);
    execute format($p$create policy public_sees on heritage.%I for select to alternat_public using (reader = 'public')$p$, t);
    execute format('create policy owner_keeps on heritage.%I for all to alternat_owner using (true) with check (true)', t);
    execute format('grant select on heritage.%I to alternat_public', t);
  end loop;
  foreach t in array array['site', 'location', 'revision', 'claim', 'merger', 'assessment', 'verification'] loop
    execute format('create policy owner_checks on heritage.%I for select to alternat_owner using (relation = (select platform.ctx_relation()))', t);
  end loop;
end $$;

create policy side_reads on heritage.site for select to alternat_side using (
  relation = (select platform.ctx_relation())
  and heritage.sight((select platform.ctx_side()), owner, visibility, public_sees, other_sees) <> 'nothing');
create policy public_reads on heritage.site for select to alternat_public using (
  heritage.sight('public', owner, visibility, public_sees, other_sees) <> 'nothing');
create policy owner_records on heritage.site for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()));
create policy owner_shows on heritage.site for update to alternat_side using (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()))
  with check (relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()));
create policy owner_erases on heritage.site for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));

create policy side_reads on heritage.verification for select to alternat_side using (
  relation = (select platform.ctx_relation()) and heritage.hears((select platform.ctx_side()), visibility)
  and assessment in (select id from heritage.assessment));
create policy public_reads on heritage.verification for select to alternat_public using (
  visibility = 'public' and assessment in (select id from heritage.assessment));
create policy side_records on heritage.verification for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and assessment in (select id from heritage.assessment));

create policy side_reads on heritage.import for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy side_records on heritage.import for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side())
  and visibility = (select platform.ctx_side()) and member = (select platform.ctx_member()));
create policy side_erases_its_own on heritage.import for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));

grant update (visibility, public_sees, other_sees) on heritage.site to alternat_side;
grant delete on heritage.site, heritage.revision, heritage.claim, heritage.assessment, heritage.photograph, heritage.document,
  heritage.import to alternat_side;
grant select (id, relation, owner, visibility, public_sees, other_sees, slug) on heritage.site to alternat_public;
grant select (id, site, relation, visibility, step, content, side, recorded_at) on heritage.revision to alternat_public;
grant select (id, claim, site, relation, visibility, step, about, content, side, recorded_at) on heritage.claim to alternat_public;
grant select (id, site, whole, relation, step) on heritage.containment to alternat_public;
grant select (id, site, into_site, relation, step) on heritage.merger to alternat_public;
grant select (id, site, relation, visibility, step, observed_on, condition, priority, content, assessor_capacity, supersedes,
  side, recorded_at) on heritage.assessment to alternat_public;
grant select (id, assessment, relation, visibility, step, says, means, words, side, recorded_at) on heritage.verification to alternat_public;
grant select (id, site, assessment, relation, visibility, step, taken_on, viewpoint, content, width, height, bytes, thumbnail, sha256,
  side, recorded_at) on heritage.photograph to alternat_public;

-- Search and maps run here, since the planner may not use an index of likeness under row-level security: the same
-- rule, put into the question itself. Nobody can ask it for another reader.
create function heritage.sites_alike(asked_relation text, key text, most integer)
  returns table (site uuid, claim uuid, likeness real) language sql stable security definer
  set search_path = pg_catalog, extensions as $$
  select n.site, n.claim, least(1, similarity(n.search_key, key) + case when n.search_key = key then 1 when n.search_key like key || '%' then 0.5 else 0 end)::real
  from heritage.seen_name n
  where n.reader = heritage.reader() and n.relation = asked_relation
    and (platform.ctx_relation() is null or platform.ctx_relation() = asked_relation)
    and (key <% n.search_key or n.search_key like '%' || key || '%')
  order by 3 desc, n.search_key, n.site limit most
$$;
grant execute on function heritage.sites_alike(text, text, integer) to alternat_side, alternat_public;

create trigger seen_moves_content after insert or delete on heritage.seen
  for each statement execute function platform.announce_content();
create trigger assessment_moves_content after insert on heritage.assessment
  for each statement execute function platform.announce_content();
create trigger photograph_moves_content after insert or delete on heritage.photograph
  for each statement execute function platform.announce_content();
