-- What a change may ask of those whom it concerns: to choose until a day, and what becomes of who does not.
create table registrations.question (
  change uuid not null,
  event uuid not null,
  relation text not null references relations.relation (id),
  visibility text not null,
  until timestamptz not null,
  unanswered text not null,
  -- When whoever had not answered was given what was announced.
  closed_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (change, event),
  constraint question_is_of_a_bulletin foreign key (change, event) references registrations.bulletin (change, event),
  constraint question_has_an_answer_for_who_gives_none check (unanswered in ('keep', 'online', 'release'))
);
create index question_to_close on registrations.question (relation, until) where closed_at is null;

alter table registrations.notice
  add column answer text,
  -- By the person, or by the day that passed.
  add column answered_by text,
  add column answered_at timestamptz,
  add constraint notice_answer_is_known check (answer in ('keep', 'online', 'release')),
  add constraint notice_is_answered_by_somebody check (answered_by in ('person', 'default')
    and (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null));

-- By which rule seats were given where there were fewer than people, as those concerned are told.
alter table registrations.bulletin add column rule jsonb;

alter table registrations.move
  drop constraint move_cause_is_known,
  add constraint move_cause_is_known check (cause in ('person', 'promotion', 'change', 'group-undone', 'not-confirmed', 'default'));

alter table registrations.question enable row level security;
alter table registrations.question force row level security;
create policy side_reads on registrations.question for select to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
create policy registrar_keeps on registrations.question for all to alternat_registrar using (
  relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()));
grant select on registrations.question to alternat_side;
grant select, insert, update on registrations.question to alternat_registrar;
