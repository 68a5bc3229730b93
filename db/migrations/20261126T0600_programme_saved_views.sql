-- A view of the events or the timeline that a member gave a name, for themself, for their side or for both.
create table programme.saved_view (
  id uuid primary key,
  relation text not null references relations.relation (id),
  owner text not null,
  visibility text not null,
  -- The one member who sees it; without one, whoever the visibility says.
  kept_for uuid,
  page text not null,
  search text not null,
  name text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  constraint saved_view_is_of_a_side foreign key (relation, owner) references relations.side (relation, id),
  constraint saved_view_is_private_or_joint check (visibility in ('joint', owner)),
  constraint only_a_private_view_is_for_one_member check (kept_for is null or visibility = owner),
  constraint saved_view_page_is_known check (page in ('events', 'timeline')),
  constraint saved_view_has_a_short_name check (length(name) between 1 and 80),
  constraint saved_view_search_is_short check (length(search) <= 2000)
);
create index saved_view_by_relation on programme.saved_view (relation, owner);
alter table programme.saved_view enable row level security;
alter table programme.saved_view force row level security;
create policy side_reads on programme.saved_view for select to alternat_side using (
  relation = (select platform.ctx_relation())
  and visibility in ('joint', (select platform.ctx_side()))
  and (kept_for is null or kept_for = (select platform.ctx_member())));
create policy side_writes on programme.saved_view for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side())
  and member = (select platform.ctx_member())
  and (kept_for is null or kept_for = (select platform.ctx_member())));
create policy side_changes on programme.saved_view for update to alternat_side using (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side())
  and (kept_for is null or kept_for = (select platform.ctx_member())));
create policy side_erases on programme.saved_view for delete to alternat_side using (
  relation = (select platform.ctx_relation()) and owner = (select platform.ctx_side())
  and (kept_for is null or kept_for = (select platform.ctx_member())));
grant select, insert, delete on programme.saved_view to alternat_side;
grant update (name, removed_at) on programme.saved_view to alternat_side;
