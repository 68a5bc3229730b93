-- The words by which a record is found, one row for each: among a hundred thousand records a search reads a stretch of
-- an index. Words are compared as texts are, which gives nothing away, so row-level security is asked first and the
-- index used all the same. A word is seen by exactly whom its record is: the foreign key holds on to that.
create schema search;
grant usage on schema search to alternat_side, alternat_registrar;

do $$
declare found record;
begin
  for found in select * from (values
      ('meeting', 'meetings.meeting'), ('undertaking', 'meetings.undertaking'), ('agreement', 'agreements.agreement'),
      ('support', 'support.entry'), ('event', 'programme.event'), ('venue', 'relations.venue'),
      ('institution', 'relations.institution'), ('need', 'restoration.need'), ('project', 'restoration.project'),
      ('name', 'directory.name')) as t (name, records) loop
    execute format('create unique index %I on %s (id, relation, visibility)', found.name || '_as_it_is_seen', found.records);
    execute format($q$create table search.%I (
      record uuid not null,
      relation text not null,
      visibility text not null,
      -- Of the keys of `kit/text/name-key.ts`; one that is empty where a record has nothing to be found by.
      word text collate "C" not null,
      constraint %I primary key (record, word),
      constraint %I foreign key (record, relation, visibility) references %s (id, relation, visibility)
        on update cascade on delete cascade)$q$,
      found.name, found.name || '_has_each_word_once', found.name || '_is_found_by_whom_it_is_seen', found.records);
    execute format('create index %I on search.%I (relation, visibility, word, record)', found.name || '_by_word', found.name);
    execute format('alter table search.%I enable row level security', found.name);
    execute format('alter table search.%I force row level security', found.name);
    execute format('grant select, insert, delete on search.%I to alternat_side', found.name);
    execute format($p$create policy side_finds on search.%I to alternat_side using (
      relation = (select platform.ctx_relation())
      and visibility in ('public', 'joint', (select platform.ctx_side())))$p$, found.name);
  end loop;
end $$;

-- An approved change that words an event anew is carried out by the registrar.
grant select, insert, delete on search.event to alternat_registrar;
create policy registrar_carries_out on search.event to alternat_registrar using (relation = (select platform.ctx_relation()));

-- Names kept the keys that their words are made of.
alter table directory.name no force row level security;
alter table search.name no force row level security;
insert into search.name (record, relation, visibility, word)
  select distinct n.id, n.relation, n.visibility, w.word
  from directory.name n, unnest(n.search_keys) as k (key), string_to_table(k.key, ' ') as w (word)
  where n.text is not null;
alter table directory.name force row level security;
alter table search.name force row level security;
alter table directory.name drop column search_keys;
