-- Multilateral support: what each side asked of the other in multilateral bodies, and what was answered; never a vote.
create schema support;
grant usage on schema support to alternat_side;

create table support.entry (
  id uuid primary key,
  relation text not null references relations.relation (id),
  -- 'joint', or the side that alone sees it.
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  -- The side that supports, or is asked to; the other is supported.
  giver text not null,
  -- Whose act it began with: a request of the one, an offer or a statement of the other.
  begun_by text not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint entry_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint entry_has_a_giver foreign key (relation, giver) references relations.side (relation, id),
  constraint entry_is_begun_by_a_side foreign key (relation, begun_by) references relations.side (relation, id),
  constraint entry_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index entry_by_relation on support.entry (relation);

-- What the entry is about, as each revision had it: body, candidature, session. The latest that one sees counts.
create table support.revision (
  id uuid primary key,
  entry uuid not null references support.entry (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  content jsonb not null,
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint revision_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint revision_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index revision_by_entry on support.revision (entry, step desc);

-- One step of it: asked, studied, promised, confirmed, withdrawn; whose act it was, and who says so.
create table support.step (
  id uuid primary key,
  entry uuid not null references support.entry (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  step bigint generated always as identity,
  state text not null,
  -- The side whose act it is; where another side records it, it is ascribed to them.
  act_of text not null,
  -- As exactly as it is known: 2020, 2020-11, 2020-11-26.
  happened_on text,
  note_number text not null default '',
  words text not null default '',
  source text not null default '',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint step_state_is_known check (state in ('stated', 'requested', 'under-study', 'promised-orally', 'confirmed-by-note', 'withdrawn')),
  constraint step_happened_on_a_date check (happened_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  constraint step_is_short check (length(words) <= 2000 and length(note_number) <= 200 and length(source) <= 300),
  constraint step_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint step_is_act_of_a_side foreign key (relation, act_of) references relations.side (relation, id),
  constraint step_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index step_by_entry on support.step (entry, step);

-- What the side to whom a step is ascribed says to it: exactly this row.
create table support.answer (
  id uuid primary key,
  step_row uuid not null references support.step (id) on delete cascade,
  relation text not null references relations.relation (id),
  visibility text not null default 'joint',
  step bigint generated always as identity,
  says text not null,
  words text not null default '',
  side text not null,
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint answer_is_joint check (visibility = 'joint'),
  constraint answer_is_known check (says in ('confirmed', 'reworded', 'declined')),
  constraint rewording_has_words check (says <> 'reworded' or words <> ''),
  constraint answer_is_short check (length(words) <= 2000),
  constraint answer_is_by_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index answer_by_step on support.answer (step_row, step);

-- What one side ascribes to the other begins private to whoever records it, and is let out as it is, once.
create function support.begin_privately() returns trigger language plpgsql as $$
declare whose text;
begin
  whose := case when tg_table_name = 'entry' then to_jsonb(new) ->> 'begun_by' else to_jsonb(new) ->> 'act_of' end;
  if whose <> new.side and new.visibility = 'joint' then
    raise exception 'what is ascribed to the other side begins private' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger ascribed_entry_begins_private before insert on support.entry for each row execute function support.begin_privately();
create trigger ascribed_step_begins_private before insert on support.step for each row execute function support.begin_privately();
create function support.refuse_taking() returns trigger language plpgsql as $$
begin
  if old.visibility = 'joint' or new.visibility <> 'joint' then
    raise exception 'what was released is not taken back' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger released_entry_stays before update on support.entry for each row execute function support.refuse_taking();
create trigger released_step_stays before update on support.step for each row execute function support.refuse_taking();
create trigger released_revision_stays before update on support.revision for each row execute function support.refuse_taking();
create trigger answer_is_append_only before update on support.answer for each statement execute function platform.refuse_rewriting();

do $$
declare t text;
begin
  foreach t in array array['entry', 'revision', 'step', 'answer'] loop
    execute format('alter table support.%I enable row level security', t);
    execute format('alter table support.%I force row level security', t);
    execute format('grant select, insert on support.%I to alternat_side', t);
  end loop;
  foreach t in array array['entry', 'revision', 'step'] loop
    execute format('grant update (visibility), delete on support.%I to alternat_side', t);
    execute format($p$create policy side_releases on support.%I for update to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))
      with check (relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())))$p$, t);
    execute format($p$create policy side_erases_its_own on support.%I for delete to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
  end loop;
  foreach t in array array['revision', 'step'] loop
    execute format($p$create policy side_reads on support.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and entry in (select e.id from support.entry e))$p$, t);
    execute format($p$create policy side_records on support.%1$I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
      and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
      and entry in (select e.id from support.entry e where e.visibility = 'joint' or e.visibility = support.%1$I.visibility))$p$, t);
  end loop;
end $$;
create policy side_reads on support.entry for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy side_records on support.entry for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and side = (select platform.ctx_side()) and member = (select platform.ctx_member()));
-- One answers for oneself, to what both see.
create policy side_reads on support.answer for select to alternat_side using (
  relation = (select platform.ctx_relation()) and step_row in (select s.id from support.step s where s.visibility = 'joint'));
create policy side_answers on support.answer for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side()) and member = (select platform.ctx_member())
  and step_row in (select s.id from support.step s
    where s.visibility = 'joint' and s.act_of = (select platform.ctx_side()) and s.side <> (select platform.ctx_side())));
