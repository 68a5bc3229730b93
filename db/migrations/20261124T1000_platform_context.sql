-- What every transaction says about itself, and how a change of content is announced.
create schema platform;
grant usage on schema platform to alternat_side, alternat_public, alternat_access, alternat_engine;

-- `nullif`: once a pooled connection has set a transaction-local setting, it reads '' afterwards, not null.
create function platform.ctx_relation() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.relation', true), '') $$;
create function platform.ctx_side() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.side', true), '') $$;
create function platform.ctx_member() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.member', true), '')::uuid $$;
create function platform.ctx_role() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.role', true), '') $$;

grant execute on function platform.ctx_relation(), platform.ctx_side(), platform.ctx_member(), platform.ctx_role()
  to alternat_side, alternat_public, alternat_access, alternat_engine;

-- Delivered at commit, so that a page rendered afterwards is rendered from what it announces.
create function platform.announce_content() returns trigger language plpgsql as $$
begin
  perform pg_notify('alternat_content', '');
  return null;
end $$;

create function platform.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create function platform.refuse_taking() returns trigger language plpgsql as $$
begin
  if old.owner = 'joint' and (new.owner <> 'joint' or new.visibility not in ('joint', 'public')) then
    raise exception 'what belongs to both sides is not taken by one' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- Where *today* stands in a demonstration. No row: today is now.
create table platform.clock (
  only_row boolean primary key default true,
  stands_at timestamptz not null,
  constraint clock_has_one_row check (only_row)
);
create trigger clock_moves_content after insert or update or delete on platform.clock
  for each statement execute function platform.announce_content();
grant select on platform.clock to alternat_side, alternat_public, alternat_access, alternat_engine;
grant insert, update, delete on platform.clock to alternat_engine;

-- Whether this installation is a demonstration: decided at its first start, for good.
create table platform.installation (
  only_row boolean primary key default true,
  demo boolean not null,
  -- False while a demonstration is being loaded: a start that broke off begins anew.
  ready boolean not null default true,
  founded_at timestamptz not null default now(),
  constraint installation_has_one_row check (only_row)
);
grant select on platform.installation to alternat_side, alternat_public, alternat_access, alternat_engine;
grant insert on platform.installation to alternat_engine;
grant update (ready) on platform.installation to alternat_engine;
