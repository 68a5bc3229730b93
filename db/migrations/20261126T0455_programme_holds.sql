-- Holds: a side asks the side of a venue to keep it free, without saying what for.
create table programme.hold (
  id uuid primary key,
  relation text not null references relations.relation (id),
  venue uuid not null references relations.venue (id),
  side text not null,
  answered_by text not null,
  first_day date not null,
  last_day date not null,
  start_time text,
  end_time text,
  zone text not null,
  note text not null default '',
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint hold_is_asked_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint hold_is_answered_by_a_side foreign key (relation, answered_by) references relations.side (relation, id),
  constraint hold_has_both_times_or_none check ((start_time is null) = (end_time is null)),
  constraint hold_times_are_wall_times check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and end_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint hold_ends_after_it_starts check (last_day >= first_day and (last_day > first_day or start_time is null or end_time > start_time)),
  constraint hold_lasts_a_year_at_most check (last_day - first_day <= 366),
  constraint hold_note_is_short check (length(note) <= 500)
);
create index hold_by_relation on programme.hold (relation, first_day);

create table programme.hold_answer (
  id uuid primary key,
  relation text not null references relations.relation (id),
  hold uuid not null references programme.hold (id),
  side text not null,
  answer text not null,
  held_until date,
  note text not null default '',
  member uuid not null,
  member_name text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint hold_answer_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint hold_answer_is_known check (answer in ('held', 'declined', 'withdrawn')),
  constraint only_a_held_venue_has_an_until check (held_until is null or answer = 'held'),
  constraint hold_answer_note_is_short check (length(note) <= 500)
);
create index hold_answer_by_hold on programme.hold_answer (hold, recorded_at);
create unique index hold_is_withdrawn_once on programme.hold_answer (hold) where answer = 'withdrawn';

-- What a hold is for. Kept apart, so that no row which the other side reads can name a private event.
create table programme.hold_event (
  hold uuid primary key references programme.hold (id),
  relation text not null references relations.relation (id),
  event uuid not null,
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  constraint hold_event_is_of_an_event foreign key (event) references programme.event (id) on delete cascade,
  constraint hold_event_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id)
);
create index hold_event_by_event on programme.hold_event (event);

create trigger hold_is_append_only before update or delete on programme.hold
  for each statement execute function platform.refuse_rewriting();
create trigger hold_answer_is_append_only before update or delete on programme.hold_answer
  for each statement execute function platform.refuse_rewriting();

do $$
declare t text;
begin
  foreach t in array array['hold', 'hold_answer', 'hold_event'] loop
    execute format('alter table programme.%I enable row level security', t);
    execute format('alter table programme.%I force row level security', t);
  end loop;
end $$;

-- No constraint compares a hold with events: a refusal would tell of events that are not to be seen.
create policy side_reads on programme.hold for select to alternat_side using (
  relation = (select platform.ctx_relation()));
create policy side_asks on programme.hold for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side())
  and member = (select platform.ctx_member())
  and answered_by = (
    select i.side from relations.venue v join relations.institution i on i.id = v.institution
    where v.id = hold.venue and v.visibility in ('joint', 'public') and i.visibility in ('joint', 'public')));

create policy side_reads on programme.hold_answer for select to alternat_side using (
  relation = (select platform.ctx_relation()));
create policy side_answers on programme.hold_answer for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and side = (select platform.ctx_side())
  and member = (select platform.ctx_member())
  and exists (
    select from programme.hold h where h.id = hold_answer.hold
      and case when hold_answer.answer = 'withdrawn' then h.side else h.answered_by end = (select platform.ctx_side())));

create policy side_reads on programme.hold_event for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and event in (select id from programme.event));
create policy side_links_its_own on programme.hold_event for insert to alternat_side with check (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side()))
  and hold in (select id from programme.hold where side = (select platform.ctx_side()))
  and event in (select id from programme.event e
    where hold_event.visibility <> 'joint' or e.visibility in ('joint', 'public')));

grant select, insert on programme.hold, programme.hold_answer, programme.hold_event to alternat_side;
