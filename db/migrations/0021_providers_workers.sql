-- Who runs an enterprise and who works in it. They are people: nobody but its owner sees them.

-- Puts a table under the rule of its provider: rows of an enterprise that the account doesn't run
-- don't exist for it.
create procedure providers.protect_own(protected regclass, granted text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    'create policy provider on %s using (area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid'
    ' and provider_id = any (nullif(current_setting(''goldcrest.providers'', true), '''')::uuid[]))', protected);
  -- The owner runs what is listed in src/platform/db/without-context.ts.
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant %s on %s to goldcrest_request', granted, protected);
end $$;

create table providers.worker (
  area_id       uuid not null,
  provider_id   uuid not null,
  worker_id     uuid not null,
  name          text not null check (length(name) between 1 and 200),
  -- An owner acts for the enterprise here; one on her own is her own worker.
  kind          text not null check (kind in ('owner', 'paid', 'unpaid', 'relative')),
  -- Of a week; none: not said.
  hours_wanted  numeric(4, 1) check (hours_wanted between 0 and 100),
  -- None until she has said yes to an invitation; a worker need not have one.
  account_id    uuid references accounts.account,
  began_at      timestamptz not null default now(),
  began_by      text not null,
  ended_at      timestamptz,
  ended_by      text,
  primary key (area_id, provider_id, worker_id),
  foreign key (area_id, provider_id) references providers.provider on delete cascade,
  check ((ended_at is null) = (ended_by is null))
);
create unique index worker_at_work on providers.worker (area_id, provider_id, account_id) where ended_at is null;
create index worker_account on providers.worker (area_id, account_id) where ended_at is null;
call providers.protect_own('providers.worker', 'select, insert, update');
