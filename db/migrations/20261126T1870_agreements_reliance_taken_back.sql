-- What is said to rest on an article can be taken back: the latest word on it counts, and none is lost.
alter table agreements.reliance drop constraint nothing_rests_twice_on_an_article;
alter table agreements.reliance add column is_taken_back boolean not null default false;
create index reliance_by_agreement on agreements.reliance (agreement, article, kind, subject, recorded_at desc);
create trigger reliance_is_append_only before update on agreements.reliance
  for each statement execute function platform.refuse_rewriting();

-- What both sides see names nothing that one side alone sees.
create function agreements.refuse_private_reliance() returns trigger language plpgsql as $$
begin
  if new.visibility = 'joint' and (
    (new.kind = 'event' and not exists (
      select from programme.event e where e.id = new.subject and e.visibility in ('joint', 'public')))
    or (new.kind = 'undertaking' and not exists (
      select from meetings.undertaking u where u.id = new.subject and u.visibility in ('joint', 'public')))
    or (new.kind = 'project' and not exists (
      select from restoration.project p where p.id = new.subject and p.visibility in ('joint', 'public')))) then
    raise exception 'what both sides see names nothing private' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger shared_reliance_names_nothing_private before insert on agreements.reliance
  for each row execute function agreements.refuse_private_reliance();
