-- Seating everybody anew when an event changes: by a declared rule, step by step on record, and told once.
alter table registrations.register
  -- Who keeps a seat when there are fewer: declared before anybody registers, and published.
  add column allocation jsonb not null default '{"by":"order"}';

alter table registrations.registration
  add column wished text,
  drop constraint registration_state_is_known,
  add constraint registration_state_is_known check (state in ('confirmed', 'waiting', 'cancelled', 'released'));
update registrations.registration set wished = offer;
-- What was asked for first: whoever was moved online is still somebody who wished to come.
alter table registrations.registration
  alter column wished set not null,
  add constraint registration_wish_is_known check (wished in ('on-site', 'online'));

alter table registrations.move
  add column change uuid,
  add column reason text,
  drop constraint move_cause_is_known,
  add constraint move_cause_is_known check (cause in ('person', 'promotion', 'change'));
create index move_by_change on registrations.move (change, event) where change is not null;

-- What was and what is, of one event by one change: written once, told to many people.
create table registrations.bulletin (
  change uuid not null,
  event uuid not null references registrations.register (event),
  relation text not null references relations.relation (id),
  visibility text not null,
  before jsonb not null,
  after jsonb not null,
  reason jsonb not null default '{}',
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (change, event)
);

-- One person is told of one change once.
create table registrations.notice (
  id uuid primary key,
  registration uuid not null references registrations.registration (id) on delete cascade,
  change uuid not null,
  event uuid not null,
  relation text not null references relations.relation (id),
  visibility text not null,
  from_state text not null,
  from_offer text not null,
  to_state text not null,
  to_offer text not null,
  reason text not null,
  -- The mail that carries it; settled without one for people who left no address.
  mail uuid,
  settled_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint told_once unique (registration, change),
  constraint notice_tells_of_a_bulletin foreign key (change, event) references registrations.bulletin (change, event)
);
create index notice_to_be_mailed on registrations.notice (relation, change) where settled_at is null;
create index notice_by_change on registrations.notice (change, event);
create index notice_by_mail on registrations.notice (mail) where mail is not null;

do $$
declare t text;
begin
  foreach t in array array['bulletin', 'notice'] loop
    execute format('alter table registrations.%I enable row level security', t);
    execute format('alter table registrations.%I force row level security', t);
    execute format($p$create policy side_reads on registrations.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())))$p$, t);
    execute format($p$create policy registrar_keeps on registrations.%I for all to alternat_registrar using (
      relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()))$p$, t);
    execute format('grant select on registrations.%I to alternat_side', t);
    execute format('grant select, insert, update on registrations.%I to alternat_registrar', t);
  end loop;
end $$;
