-- Accounts: who signs in, and on which devices. They belong to the installation, for one account may
-- have roles in several areas; what is somebody else's doesn't exist for her.

create schema accounts;
grant usage on schema accounts to goldcrest_request;

-- Puts a table under the rule of its account: rows of another account, or with no account in the
-- context, don't exist.
create procedure accounts.protect(protected regclass, granted text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    'create policy account on %s using (account_id = nullif(current_setting(''goldcrest.account'', true), '''')::uuid)'
    ' with check (account_id = nullif(current_setting(''goldcrest.account'', true), '''')::uuid)', protected);
  -- The owner runs what is listed in src/platform/db/without-context.ts.
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant %s on %s to goldcrest_request', granted, protected);
end $$;

create table accounts.account (
  account_id  uuid primary key,
  -- What she is called here, by herself and by those whom she lets see her.
  name        text not null check (length(name) between 1 and 200),
  easy_read   boolean not null default false,
  created_at  timestamptz not null default now()
);
call accounts.protect('accounts.account', 'select, update');

-- Two who share an address have an account each.
create table accounts.email (
  account_id  uuid not null references accounts.account on delete cascade,
  email       text not null check (email = lower(email) and length(email) between 3 and 254),
  proved_at   timestamptz not null default now(),
  primary key (account_id, email)
);
create index on accounts.email (email);
call accounts.protect('accounts.email', 'select, delete');

-- Somebody on her way in: what she typed, until the code is right and it is known who she is. Only
-- hashes are kept; that of the code needs the browser's token too, so that nobody who reads this
-- table can try all codes.
create table accounts.sign_in (
  token_hash  bytea primary key,
  email       text not null,
  code_hash   bytea not null,
  began_at    timestamptz not null default now(),
  tries       int not null default 0,
  proved_at   timestamptz,
  ended_at    timestamptz
);
create index on accounts.sign_in (email, began_at);

-- A browser that is signed in. Its token changes each day; the one before counts until the new one
-- has come back, for an answer may be lost on its way to a phone.
create table accounts.session (
  account_id     uuid not null references accounts.account on delete cascade,
  session_id     uuid not null,
  token_hash     bytea not null unique,
  previous_hash  bytea unique,
  renewed_at     timestamptz not null default now(),
  -- Phone on Android, Chrome.
  device         text not null check (length(device) <= 80),
  began_at       timestamptz not null default now(),
  used_at        timestamptz not null default now(),
  -- Unused for so long, it is over: as the rule was when it began.
  kept_days      int not null check (kept_days > 0),
  ended_at       timestamptz,
  primary key (account_id, session_id)
);
call accounts.protect('accounts.session', 'select');
-- She may end one, and change nothing else of it.
grant update (ended_at) on accounts.session to goldcrest_request;

-- What somebody is in an area: she sees her own, and nobody gives herself one. They are given by the
-- operator, or by whoever has one that may give it; see src/accounts/roles.
create table accounts.role (
  area_id     uuid not null references areas.area,
  account_id  uuid not null references accounts.account on delete cascade,
  role        text not null check (role in ('coordinator', 'commissioner', 'social_worker', 'safeguarding')),
  given_at    timestamptz not null default now(),
  given_by    text not null,
  ended_at    timestamptz,
  ended_by    text,
  primary key (area_id, account_id, role, given_at),
  check ((ended_at is null) = (ended_by is null))
);
create unique index role_in_force on accounts.role (area_id, account_id, role) where ended_at is null;
alter table accounts.role enable row level security;
alter table accounts.role force row level security;
create policy own on accounts.role for select to goldcrest_request using (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and account_id = nullif(current_setting('goldcrest.account', true), '')::uuid);
do $$ begin
  execute format('create policy owner on accounts.role to %I using (true) with check (true)', current_user);
end $$;
grant select on accounts.role to goldcrest_request;

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('sign_in_code_valid_for', 10, 'minutes', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('session_kept_unused', 30, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22');
