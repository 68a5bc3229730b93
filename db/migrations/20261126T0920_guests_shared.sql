-- Guests whom a side shows to the other: a copy of what is shown, with places that count only these, so that no gap tells of the others.
alter table guests.guest add column shared boolean not null default false;

create table guests.shared_guest (
  guest uuid primary key references guests.guest (id) on delete cascade,
  event uuid not null references programme.event (id),
  relation text not null references relations.relation (id),
  side text not null,
  place integer not null,
  form_of_address text not null,
  name text not null,
  capacity text not null,
  institution text not null,
  constraint shared_guest_is_of_a_side foreign key (relation, side) references relations.side (relation, id)
);
create index shared_guest_by_event on guests.shared_guest (event, side, place);

-- Whatever is done to a list, what is shared of it follows in the same transaction.
create function guests.share() returns trigger language plpgsql as $$
begin
  delete from guests.shared_guest s using touched t where s.event = t.event and s.side = t.visibility;
  insert into guests.shared_guest (guest, event, relation, side, place, form_of_address, name, capacity, institution)
    select g.id, g.event, g.relation, g.visibility,
      row_number() over (partition by g.event, g.visibility order by g.position),
      g.form_of_address, g.name, g.capacity, g.institution
    from guests.guest g
    where g.shared and g.position is not null and g.erased_at is null
      and (g.event, g.visibility) in (select event, visibility from touched);
  return null;
end $$;
create trigger shared_guests_follow_their_list after update on guests.guest
  referencing new table as touched for each statement execute function guests.share();

alter table guests.shared_guest enable row level security;
alter table guests.shared_guest force row level security;
create policy both_sides_read on guests.shared_guest for select to alternat_side using (
  relation = (select platform.ctx_relation()) and event in (select id from programme.event));
create policy registrar_keeps on guests.shared_guest for all to alternat_registrar using (
  relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()));
grant select on guests.shared_guest to alternat_side;
grant select, insert, delete on guests.shared_guest to alternat_registrar;
