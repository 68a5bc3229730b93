-- Measures that a side brought with one table are one import, which the side can withdraw as one step.
create table measures.import (
  id uuid primary key,
  relation text not null references relations.relation (id),
  owner text not null,
  file_name text not null,
  measures integer not null,
  member uuid not null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint import_is_by_a_side foreign key (relation, owner) references relations.side (relation, id),
  constraint import_brings_something check (measures > 0)
);
create index import_by_side on measures.import (relation, owner, recorded_at desc);
alter table measures.measure
  add constraint measure_import_is_known foreign key (import) references measures.import (id);
create index measure_by_import on measures.measure (import) where import is not null;

alter table measures.import enable row level security;
alter table measures.import force row level security;
create policy side_reads on measures.import for select to alternat_side using (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()));
create policy side_writes on measures.import for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()));
create policy side_withdraws on measures.import for update to alternat_side using (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()))
  with check (relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()));

grant select, insert on measures.import to alternat_side;
grant update (withdrawn_at) on measures.import to alternat_side;
