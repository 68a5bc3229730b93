-- Changes of events as objects: what is proposed, who approved exactly that, what became of it, event by event.
create schema changes;
grant usage on schema changes to alternat_side, alternat_registrar;

create table changes.change (
  id uuid primary key,
  relation text not null references relations.relation (id),
  -- 'joint', or the one side whose events it is about.
  visibility text not null,
  private_to text generated always as (nullif(visibility, 'joint')) stored,
  side text not null,
  member uuid not null,
  member_name text not null,
  reason jsonb not null default '{}',
  content jsonb not null,
  content_hash text not null,
  -- Undoes this other change.
  undoes uuid references changes.change (id),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint change_is_private_to_a_side foreign key (relation, private_to) references relations.side (relation, id),
  constraint change_is_by_a_side foreign key (relation, side) references relations.side (relation, id),
  constraint change_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$')
);
create index change_by_relation on changes.change (relation, recorded_at desc);

create table changes.item (
  change uuid not null references changes.change (id),
  event uuid not null references programme.event (id),
  relation text not null references relations.relation (id),
  visibility text not null,
  position integer not null,
  -- Null while it waits; 'stale': the event had been changed since, so nothing was done.
  outcome text,
  -- What it came to, and what would undo it.
  report jsonb,
  settled_at timestamptz,
  primary key (change, event),
  constraint item_outcome_is_known check (outcome in ('applied', 'stale')),
  constraint item_is_settled_once check ((outcome is null) = (settled_at is null))
);
create index item_by_event on changes.item (event);

-- What was proposed stays as it was; only its fate is added.
create function changes.keep_content() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'private_to']) is distinct from
     (to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'private_to']) then
    raise exception 'a change is not rewritten: withdraw it and propose another' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger change_is_not_rewritten before update on changes.change for each row execute function changes.keep_content();

do $$
declare t text;
begin
  foreach t in array array['change', 'item'] loop
    execute format('alter table changes.%I enable row level security', t);
    execute format('alter table changes.%I force row level security', t);
    execute format($p$create policy side_reads on changes.%I for select to alternat_side using (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())))$p$, t);
    execute format($p$create policy side_proposes on changes.%I for insert to alternat_side with check (
      relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())))$p$, t);
    execute format($p$create policy registrar_reads on changes.%I for select to alternat_registrar using (
      relation = (select platform.ctx_relation()))$p$, t);
    execute format('grant select, insert on changes.%I to alternat_side', t);
    execute format('grant select on changes.%I to alternat_registrar', t);
  end loop;
end $$;
create policy side_withdraws on changes.change for update to alternat_side using (
  relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())))
  with check (relation = (select platform.ctx_relation()) and visibility in ('joint', (select platform.ctx_side())));
grant update (withdrawn_at, withdrawn_by) on changes.change to alternat_side;
create policy registrar_settles on changes.item for update to alternat_registrar using (
  relation = (select platform.ctx_relation())) with check (relation = (select platform.ctx_relation()));
grant update (outcome, report, settled_at) on changes.item to alternat_registrar;
