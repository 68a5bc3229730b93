-- What hangs on a record is seen with it. Asked as `in (select …)`, each statement read all records that its reader
-- sees, to show one of them: twenty thousand, several times in a search. Asked as `exists`, the planner looks each up,
-- or reads them all where that is cheaper. Who sees what stays as it was.
do $$
declare t record;
begin
  for t in select * from (values
      ('meetings.meeting_revision', 'meeting', 'meetings.meeting'),
      ('meetings.undertaking_revision', 'undertaking', 'meetings.undertaking'),
      ('agreements.revision', 'agreement', 'agreements.agreement'),
      ('agreements.act', 'agreement', 'agreements.agreement'),
      ('support.revision', 'entry', 'support.entry'),
      ('support.step', 'entry', 'support.entry'),
      ('restoration.need_revision', 'need', 'restoration.need')) as p (rows, of, records) loop
    execute format($p$alter policy side_reads on %s using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and exists (select from %s shown where shown.id = %s))$p$, t.rows, t.records, t.rows || '.' || t.of);
  end loop;
end $$;

alter policy side_reads on directory.name using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and (person is null or exists (select from directory.person p where p.id = directory.name.person))
  and (institution is null or exists (select from relations.institution i where i.id = directory.name.institution)));
alter policy side_reads on directory.post using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and exists (select from directory.person p where p.id = directory.post.person)
  and (institution is null or exists (select from relations.institution i where i.id = directory.post.institution)));
alter policy side_reads on restoration.scope using (
  relation = (select platform.ctx_relation())
  and exists (select from restoration.project p where p.id = restoration.scope.project));
