-- Names are looked for by words that begin so, all of them, and only where there are none by likeness: among a million
-- names the first asks for few pages of the index, the second for all names that share a syllable.
drop index heritage.seen_name_alike;
create index seen_name_alike on heritage.seen_name using gin ((' ' || search_key) extensions.gin_trgm_ops);

drop function heritage.sites_alike(text, text, integer);
-- `keys`: one for each way to read what was typed, the likeliest first.
create function heritage.sites_alike(asked_relation text, keys text[], most integer)
  returns table (site uuid, claim uuid, likeness real) language plpgsql stable security definer
  set search_path = pg_catalog, extensions set plan_cache_mode = force_custom_plan as $$
declare
  who constant text := heritage.reader();
  is_found boolean := false;
  key text;
  words text;
  word text;
begin
  if platform.ctx_relation() <> asked_relation then return; end if;
  foreach key in array keys loop
    words := '';
    foreach word in array (string_to_array(key, ' '))[1:8] loop
      words := words || format(' and (%L || n.search_key) like %L', ' ',
        '% ' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%');
    end loop;
    return query execute format($q$
      select f.site, f.claim, (similarity(f.search_key, $3) + case when f.search_key = $3 then 1 when starts_with(f.search_key, $3) then 0.5 else 0 end)::real
      from (select n.site, n.claim, n.search_key from heritage.seen_name n
        where n.reader = $1 and n.relation = $2 %s limit 2000) f
      order by 3 desc, f.search_key, f.site limit $4$q$, words) using who, asked_relation, key, most;
    is_found := is_found or found;
  end loop;
  if is_found or keys[1] is null then return; end if;
  return query
    select n.site, n.claim, similarity(n.search_key, keys[1])
    from heritage.seen_name n
    where keys[1] <% (' ' || n.search_key) and n.reader = who and n.relation = asked_relation
    order by 3 desc, n.search_key, n.site limit most;
end $$;
grant execute on function heritage.sites_alike(text, text[], integer) to alternat_side, alternat_public;
