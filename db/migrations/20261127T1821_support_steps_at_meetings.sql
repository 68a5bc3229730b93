-- A step of support was taken at a meeting, where one is on record; what both sides see names no meeting of one alone.
alter table support.step add column meeting uuid;
create index step_by_meeting on support.step (meeting) where meeting is not null;

create function support.refuse_private_meeting() returns trigger language plpgsql as $$
begin
  if new.visibility = 'joint' and new.meeting is not null and not exists (
    select from meetings.meeting m where m.id = new.meeting and m.visibility = 'joint') then
    raise exception 'what both sides see names nothing private' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger shared_step_names_no_private_meeting before insert or update on support.step
  for each row execute function support.refuse_private_meeting();
