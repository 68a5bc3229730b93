-- Protocol lists: whom a side invites to an event, in its order of precedence, and what each of them answered.
create schema guests;
grant usage on schema guests to alternat_side, alternat_registrar, alternat_visitor;

-- What a side says to all its guests of one event.
create table guests.protocol_list (
  event uuid not null references programme.event (id),
  relation text not null references relations.relation (id),
  -- The side: nobody else sees its list.
  visibility text not null,
  -- The last day on which an answer is taken, where the event is; null: until it starts.
  reply_by date,
  primary key (event, visibility),
  constraint protocol_list_is_private_to_a_side foreign key (relation, visibility) references relations.side (relation, id)
);

create table guests.guest (
  id uuid primary key,
  event uuid not null references programme.event (id),
  relation text not null references relations.relation (id),
  visibility text not null,
  -- The place in the order of precedence; null once a guest is off the list.
  position integer,
  form_of_address text not null default '',
  name text not null,
  capacity text not null default '',
  institution text not null default '',
  email text,
  language text not null,
  companions_allowed integer not null default 0,
  invited_at timestamptz,
  reminded_at timestamptz,
  answer text,
  answered_at timestamptz,
  answered_by text,
  companions text not null default '',
  note text not null default '',
  -- The seats, once a guest has accepted.
  registration uuid references registrations.registration (id),
  erased_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint guest_is_private_to_a_side foreign key (relation, visibility) references relations.side (relation, id),
  constraint two_guests_have_no_one_place unique (event, visibility, position) deferrable initially deferred,
  constraint guest_place_is_a_number check (position >= 1),
  constraint guest_language_is_known check (language in ('en', 'es', 'az')),
  constraint guest_companions_are_a_number check (companions_allowed between 0 and 9),
  constraint guest_answer_is_known check (answer in ('accepted', 'declined')),
  constraint guest_answer_is_given_by_somebody check ((answer is null) = (answered_by is null)
    and answered_by in ('link', 'note', 'telephone')),
  constraint guest_is_named check (erased_at is not null or name <> ''),
  constraint erased_guest_is_nobody check (erased_at is null or (name = '' and email is null and form_of_address = ''
    and capacity = '' and institution = '' and companions = '' and note = ''))
);
create index guest_by_event on guests.guest (event, visibility, position);
create index guest_by_registration on guests.guest (registration) where registration is not null;
create index guest_by_address on guests.guest (relation, visibility, email) where email is not null;

do $$
declare t text;
begin
  foreach t in array array['protocol_list', 'guest'] loop
    execute format('alter table guests.%I enable row level security', t);
    execute format('alter table guests.%I force row level security', t);
    execute format($p$create policy side_reads on guests.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility = (select platform.ctx_side()))$p$, t);
    execute format($p$create policy registrar_keeps on guests.%I for all to alternat_registrar using (
      relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()))$p$, t);
    execute format('grant select on guests.%I to alternat_side', t);
    execute format('grant select, insert, update on guests.%I to alternat_registrar', t);
  end loop;
end $$;
-- The holder of an invitation sees the one that the link names, and until when it can be answered.
create policy visitor_reads on guests.guest for select to alternat_visitor using (id = (select platform.ctx_registration()));
create policy visitor_reads on guests.protocol_list for select to alternat_visitor using (
  (event, visibility) in (select event, visibility from guests.guest));
grant select on guests.guest, guests.protocol_list to alternat_visitor;

-- Whoever is erased from the register is erased from the list, in the same transaction.
create function guests.erase_with_registration() returns trigger language plpgsql as $$
begin
  update guests.guest set erased_at = new.erased_at, name = '', form_of_address = '', capacity = '', institution = '',
      email = null, companions = '', note = ''
    where registration = new.id and erased_at is null;
  return null;
end $$;
create trigger guest_is_erased_with_registration after update of erased_at on registrations.registration
  for each row when (new.reserve is not null and new.erased_at is not null)
  execute function guests.erase_with_registration();
