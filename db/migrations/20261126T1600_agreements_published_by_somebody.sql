-- Before a side has joined, somebody has approved all the same: nothing goes before the public without an approval.
create or replace function agreements.require_both_approvals() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  if not exists (
    select from relations.approval a
    where a.relation = new.relation and a.subject_kind = 'agreement' and a.subject = new.agreement
      and a.content_hash = new.content_hash and a.statement = 'approved')
  or exists (
    select from relations.side s
    where s.relation = new.relation and s.joined_at is not null
      and not exists (
        select from relations.approval a
        where a.relation = new.relation and a.subject_kind = 'agreement' and a.subject = new.agreement
          and a.content_hash = new.content_hash and a.side = s.id and a.statement = 'approved')) then
    raise exception 'an agreement is published only when both sides approved exactly this content' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
