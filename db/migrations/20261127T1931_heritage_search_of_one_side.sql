-- Names are looked for among the sites of one side where that is asked, before the best are taken. And one word that is
-- mistyped is looked for by likeness beside the others as they are, before all that was typed is.
drop index heritage.site_by_relation;
create index site_by_owner on heritage.site (relation, owner, slug);

drop function heritage.sites_alike(text, text[], integer);
-- `keys`: one for each way to read what was typed, the likeliest first. `asked_owner`: null for the sites of all.
create function heritage.sites_alike(asked_relation text, keys text[], most integer, asked_owner text)
  returns table (site uuid, claim uuid, likeness real) language plpgsql stable security definer
  set search_path = pg_catalog, extensions set plan_cache_mode = force_custom_plan as $$
declare
  who constant text := heritage.reader();
  ask constant text := $q$
    select f.site, f.claim, (similarity(f.search_key, $3) + case when f.search_key = $3 then 1 when starts_with(f.search_key, $3) then 0.5 else 0 end)::real
    from (select n.site, n.claim, n.search_key from %s n
      where %s and ($5 is null or exists (select from heritage.site o where o.id = n.site and o.owner = $5)) limit 2000) f
    order by 3 desc, f.search_key, f.site limit $4$q$;
  named constant text := 'n.reader = $1 and n.relation = $2';
  -- The longest word is mostly the rarest: where few are like it, those are read and compared with the other words.
  few constant text := $q$(select c.*, count(*) over () as alike from (
    select n.site, n.claim, n.search_key from heritage.seen_name n
    where n.reader = $1 and n.relation = $2 and %L <%% (' ' || n.search_key) limit 3001) c)$q$;
  is_found boolean := false;
  key text;
  words text[];
  longest integer;
  mistyped integer;
  spelled text;
begin
  if platform.ctx_relation() <> asked_relation then return; end if;
  -- First as they are typed; then each word in its turn by likeness.
  for mistyped in 0..4 loop
    foreach key in array keys loop
      words := (string_to_array(key, ' '))[1:8];
      -- Consonants alone, written with =, are no word to be like.
      continue when mistyped > 0 and (cardinality(words) < greatest(2, mistyped) or starts_with(key, '='));
      select string_agg(format('(%L || n.search_key) like %L', ' ',
          '% ' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'), ' and ') filter (where place <> mistyped),
          (array_agg(place order by length(word) desc, place))[1]
        into spelled, longest from unnest(words) with ordinality as w (word, place);
      return query execute case mistyped
          when 0 then format(ask, 'heritage.seen_name', named || ' and ' || spelled)
          when longest then format(ask, format(few, words[mistyped]), 'n.alike <= 3000 and ' || spelled)
          else format(ask, 'heritage.seen_name', format('%s and %s and %L <%% (%L || n.search_key)', named, spelled, words[mistyped], ' '))
        end using who, asked_relation, key, most, asked_owner;
      is_found := is_found or found;
    end loop;
    exit when is_found;
  end loop;
  if is_found or keys[1] is null then return; end if;
  return query
    select n.site, n.claim, similarity(n.search_key, keys[1])
    from heritage.seen_name n
    where keys[1] <% (' ' || n.search_key) and n.reader = who and n.relation = asked_relation
      and (asked_owner is null or exists (select from heritage.site o where o.id = n.site and o.owner = asked_owner))
    order by 3 desc, n.search_key, n.site limit most;
end $$;
grant execute on function heritage.sites_alike(text, text[], integer, text) to alternat_side, alternat_public;
