-- A side's own readout of a meeting: drafts that it alone sees, and what it put before the public.
grant usage on schema readouts to alternat_public;

-- Each saving is a row; the latest is what stands.
create table readouts.draft (
  id uuid primary key,
  relation text not null references relations.relation (id),
  meeting uuid not null references meetings.meeting (id) on delete cascade,
  visibility text not null,
  private_to text generated always as (visibility) stored,
  content jsonb not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint draft_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint draft_is_of_its_side check (visibility = side)
);
create index draft_by_meeting on readouts.draft (meeting);

create table readouts.publication (
  id uuid primary key,
  relation text not null references relations.relation (id),
  meeting uuid not null references meetings.meeting (id) on delete cascade,
  -- 'public' while it stands; the side that withdrew or replaced it afterwards.
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'public')) stored,
  draft uuid not null references readouts.draft (id) on delete cascade,
  content jsonb not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint publication_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint publication_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create unique index publication_stands_once on readouts.publication (meeting, side) where visibility = 'public';
create index publication_by_draft on readouts.publication (draft);

create trigger draft_is_append_only before update on readouts.draft
  for each statement execute function platform.refuse_rewriting();

create trigger publication_is_announced after insert or update or delete on readouts.publication
  for each statement execute function platform.announce_content();

do $$
declare t text;
begin
  foreach t in array array['draft', 'publication'] loop
    execute format('alter table readouts.%I enable row level security', t);
    execute format('alter table readouts.%I force row level security', t);
    execute format('grant select, insert, delete on readouts.%I to alternat_side', t);
    execute format($p$create policy side_erases_its_own on readouts.%I for delete to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
  end loop;
end $$;

create policy side_reads on readouts.draft for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()));
create policy side_drafts on readouts.draft for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side())
  and member = (select platform.ctx_member()) and meeting in (select id from meetings.meeting));

create policy side_reads on readouts.publication for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('public', (select platform.ctx_side())));
-- To the letter what another member of the side wrote.
create policy second_member_publishes on readouts.publication for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility = 'public'
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and exists (select from readouts.draft d where d.id = publication.draft and d.meeting = publication.meeting
    and d.content = publication.content and d.side = (select platform.ctx_side()) and d.member <> (select platform.ctx_member())));
create policy side_withdraws on readouts.publication for update to alternat_side
  using (relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()) and visibility = 'public')
  with check (visibility = (select platform.ctx_side()));
grant update (visibility) on readouts.publication to alternat_side;

create policy public_reads on readouts.publication for select to alternat_public using (visibility = 'public');
grant select (id, relation, meeting, visibility, content, side, recorded_at) on readouts.publication to alternat_public;
