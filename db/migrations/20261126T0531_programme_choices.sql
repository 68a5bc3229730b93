-- What people chose for an event by an approved change: which offers are open, with how many seats. Never rewritten.
create table programme.choice (
  id uuid primary key,
  relation text not null references relations.relation (id),
  event uuid not null,
  visibility text not null,
  on_site_open boolean not null,
  on_site_seats integer,
  online_open boolean not null,
  online_seats integer,
  holds_from timestamptz not null,
  reason jsonb not null default '{}',
  change uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint choice_is_of_an_event foreign key (event) references programme.event (id) on delete cascade,
  constraint choice_leaves_an_offer_open check (on_site_open or online_open),
  constraint choice_seats_are_a_number_of_people check (on_site_seats >= 0 and online_seats >= 0)
);
create index choice_by_event on programme.choice (event, holds_from desc, recorded_at desc);
create trigger choice_is_append_only before update on programme.choice
  for each statement execute function platform.refuse_rewriting();
create trigger choice_moves_content after insert or update or delete on programme.choice
  for each statement execute function platform.announce_content();

alter table programme.choice enable row level security;
alter table programme.choice force row level security;
create policy side_reads on programme.choice for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', 'joint', (select platform.ctx_side()))
  and event in (select id from programme.event));
create policy public_reads on programme.choice for select to alternat_public using (
  visibility = 'public' and event in (select id from programme.event));
create policy visitor_reads on programme.choice for select to alternat_visitor using (
  visibility = 'public' and event in (select id from programme.event));
create policy engine_reads on programme.choice for select to alternat_engine using (relation = (select platform.ctx_relation()));
create policy registrar_reads on programme.choice for select to alternat_registrar using (relation = (select platform.ctx_relation()));
create policy registrar_writes on programme.choice for insert to alternat_registrar with check (relation = (select platform.ctx_relation()));
grant select on programme.choice to alternat_side, alternat_public, alternat_visitor, alternat_engine;
grant select, insert on programme.choice to alternat_registrar;

-- The registrar carries out what was approved: a new content of a joint event still needs both approvals,
-- which the trigger on the table asks for whoever writes.
create policy registrar_carries_out on programme.event for update to alternat_registrar using (
  relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()));
create policy registrar_carries_out on programme.event_state for insert to alternat_registrar with check (
  relation = (select platform.ctx_relation()));
create policy registrar_carries_out on programme.revision for insert to alternat_registrar with check (
  relation = (select platform.ctx_relation()));
grant update on programme.event to alternat_registrar;
grant insert on programme.event_state, programme.revision to alternat_registrar;
