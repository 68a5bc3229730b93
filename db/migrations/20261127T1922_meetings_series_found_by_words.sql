-- Series are found by the words of their names, like every other kind of record.
create unique index series_as_it_is_seen on meetings.series (id, relation, visibility);
create table search.series (
  record uuid not null,
  relation text not null,
  visibility text not null,
  word text collate "C" not null,
  constraint series_has_each_word_once primary key (record, word),
  constraint series_is_found_by_whom_it_is_seen foreign key (record, relation, visibility)
    references meetings.series (id, relation, visibility) on update cascade on delete cascade
);
create index series_by_word on search.series (relation, visibility, word, record);
alter table search.series enable row level security;
alter table search.series force row level security;
grant select, insert, delete on search.series to alternat_side;
create policy side_finds on search.series to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side())));
