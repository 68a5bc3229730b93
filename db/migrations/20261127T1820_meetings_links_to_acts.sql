-- An act of an agreement fulfils an undertaking, too; and what both sides see names nothing that one side alone sees.
alter table meetings.undertaking_link drop constraint link_kind_is_known;
alter table meetings.undertaking_link add constraint link_kind_is_known
  check (kind in ('event', 'project', 'agreement', 'act', 'meeting'));

create function meetings.refuse_private_subject() returns trigger language plpgsql as $$
begin
  if new.visibility = 'joint' and new.is_linked and not (
    (new.kind = 'event' and exists (
      select from programme.event e where e.id = new.subject and e.visibility in ('joint', 'public')))
    or (new.kind = 'project' and exists (
      select from restoration.project p where p.id = new.subject))
    or (new.kind = 'agreement' and exists (
      select from agreements.agreement a where a.id = new.subject and a.visibility = 'joint'))
    or (new.kind = 'act' and exists (
      select from agreements.act a where a.act = new.subject and a.visibility = 'joint'))
    or (new.kind = 'meeting' and exists (
      select from meetings.meeting m where m.id = new.subject and m.visibility = 'joint'))) then
    raise exception 'what both sides see names nothing private' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger shared_link_names_nothing_private before insert on meetings.undertaking_link
  for each row execute function meetings.refuse_private_subject();
