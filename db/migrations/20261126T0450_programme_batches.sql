-- Many events brought, repeated or changed at once are one batch, which its side can take back as one step.
alter table programme.import rename to batch;
alter table programme.batch rename column file_name to name;
alter table programme.batch rename column rows to events;
alter table programme.batch rename constraint import_pkey to batch_pkey;
alter table programme.batch rename constraint import_relation_fkey to batch_relation_fkey;
alter table programme.batch rename constraint import_is_by_a_side to batch_is_by_a_side;
alter trigger import_moves_content on programme.batch rename to batch_moves_content;
alter table programme.batch
  add column kind text not null default 'import',
  add column member_name text not null default '';
alter table programme.batch alter column kind drop default, alter column member_name drop default;
alter table programme.batch
  add constraint batch_kind_is_known check (kind in ('import', 'series', 'bulk-edit'));
create index batch_by_side on programme.batch (relation, owner, recorded_at desc);

-- The batch that an event came with; the series that it is one occurrence of, which both sides may know.
alter table programme.event rename column import to batch;
alter table programme.event rename constraint event_import_fkey to event_batch_fkey;
alter table programme.event add column series uuid;
alter table programme.event add constraint event_series_was_planned_at_once foreign key (series) references programme.batch (id);
create index event_by_batch on programme.event (batch) where batch is not null;
create index event_by_series on programme.event (series) where series is not null;

-- What a bulk edit did to each event: enough to say so, and to take it back where nobody went further.
create table programme.batch_change (
  batch uuid not null,
  event uuid not null,
  relation text not null references relations.relation (id),
  owner text not null,
  before_hash text not null,
  after_hash text not null,
  before_programme uuid not null,
  after_programme uuid not null,
  outcome text not null,
  primary key (batch, event),
  constraint batch_change_is_of_a_batch foreign key (batch) references programme.batch (id),
  constraint batch_change_is_of_an_event foreign key (event) references programme.event (id) on delete cascade,
  constraint batch_change_is_by_a_side foreign key (relation, owner) references relations.side (relation, id)
);
create index batch_change_by_event on programme.batch_change (event);
alter table programme.batch_change enable row level security;
alter table programme.batch_change force row level security;
create policy side_reads on programme.batch_change for select to alternat_side using (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side()));
create policy side_writes on programme.batch_change for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side())
  and batch in (select id from programme.batch) and event in (select id from programme.event));
grant select, insert on programme.batch_change to alternat_side;

-- That an event became one of a series says nothing that was approved, so a public joint one may become it.
create or replace function programme.require_both_approvals() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare unapproved constant text[] := array['revised_at', 'private_to', 'series'];
begin
  if new.owner <> 'joint' then return new; end if;
  if tg_op = 'UPDATE' and old.visibility = 'public' and new.visibility <> 'public' then
    raise exception 'what both sides put before the public, one does not take back' using errcode = 'restrict_violation';
  end if;
  if new.visibility <> 'public' then return new; end if;
  if tg_op = 'UPDATE' and old.visibility = 'public' and new.content_hash = old.content_hash then
    if (to_jsonb(new) - unapproved) is distinct from (to_jsonb(old) - unapproved) then
      raise exception 'a public joint event changes only with a newly approved content' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if exists (
    select from relations.side s
    where s.relation = new.relation and s.joined_at is not null
      and not exists (
        select from relations.approval a
        where a.relation = new.relation and a.subject_kind = 'event' and a.subject = new.id
          and a.content_hash = new.content_hash and a.side = s.id and a.statement = 'approved')) then
    raise exception 'a joint event is published only when both sides approved exactly this content' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
