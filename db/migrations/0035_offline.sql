-- Offline: what was written with no signal waits on the phone, sealed to a key of ours, and is sent
-- when there is signal. Here are the keys, who sends, what came, and what could not be taken as it was.

create schema offline;
grant usage on schema offline to goldcrest_request;

-- What phones seal to. The newest one is given out; older ones go on opening for a time, since a phone
-- may have been in a drawer.
create table offline.sealing_key (
  area_id      uuid not null references areas.area,
  key_id       uuid not null,
  -- A point of P-256, uncompressed, and its number.
  public_key   bytea not null check (length(public_key) = 65),
  private_key  bytea not null check (length(private_key) = 32),
  began_at     timestamptz not null default now(),
  primary key (area_id, key_id)
);
alter table offline.sealing_key enable row level security;
alter table offline.sealing_key force row level security;
do $$ begin
  execute format('create policy owner on offline.sealing_key to %I using (true) with check (true)', current_user);
end $$;

-- Puts a table under the rule of what an account has in an area.
create procedure offline.protect(protected regclass, granted text)
language plpgsql as $$
declare
  own text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid'
    ' and account_id = nullif(current_setting(''goldcrest.account'', true), '''')::uuid';
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy own on %s to goldcrest_request using (%s) with check (%s)', protected, own, own);
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant %s on %s to goldcrest_request', granted, protected);
end $$;

-- By which a phone may send later in the name of a session; it counts as long as the session does.
create table offline.ticket (
  area_id      uuid not null references areas.area,
  account_id   uuid not null references accounts.account on delete cascade,
  ticket_id    uuid not null,
  -- Sessions that are over are forgotten; whose phone it was is still known then.
  session_id   uuid not null,
  secret_hash  bytea not null,
  -- Phone on Android, Chrome.
  device       text not null check (length(device) <= 80),
  began_at     timestamptz not null default now(),
  used_at      timestamptz not null default now(),
  primary key (area_id, ticket_id)
);
create index on offline.ticket (area_id, account_id);
call offline.protect('offline.ticket', 'select, insert');
grant update (used_at) on offline.ticket to goldcrest_request;

-- What came: the same again is known by the number that the phone gave it and a hash of what it says.
create table offline.received (
  area_id      uuid not null references areas.area,
  account_id   uuid not null references accounts.account on delete cascade,
  came_as      uuid not null,
  hash         bytea not null check (length(hash) = 32),
  -- Its own number: another one, where that was another record's already.
  item_id      uuid not null,
  -- Where it was sent to, within the area.
  path         text not null,
  -- The page on which it stands since.
  led_to       text,
  -- It could not be taken as it was.
  is_apart     boolean not null,
  written_at   timestamptz not null,
  received_at  timestamptz not null default now(),
  primary key (area_id, account_id, came_as, hash)
);
call offline.protect('offline.received', 'select, insert');

-- What could not be taken as it was, with all that was written, until its account decides.
create table offline.kept_apart (
  area_id     uuid not null references areas.area,
  account_id  uuid not null references accounts.account on delete cascade,
  item_id     uuid not null,
  path        text not null,
  -- Pairs of a field's name and what was typed into it.
  fields      jsonb not null,
  -- Pairs of a question and its answer, as the page showed them.
  shown       jsonb not null default '[]',
  -- refused: by the page; signed_out: its device was, meanwhile; not_taken: nothing is taken there.
  reason      text not null check (reason in ('refused', 'signed_out', 'not_taken')),
  -- What the page said.
  said        text[] not null,
  device      text not null,
  written_at  timestamptz not null,
  came_at     timestamptz not null default now(),
  primary key (area_id, account_id, item_id)
);
call offline.protect('offline.kept_apart', 'select, insert, delete');

-- The files among it.
create table offline.kept_file (
  area_id     uuid not null references areas.area,
  account_id  uuid not null references accounts.account on delete cascade,
  item_id     uuid not null,
  position    int not null,
  field       text not null,
  name        text not null,
  type        text not null,
  bytes       bytea not null,
  primary key (area_id, account_id, item_id, position),
  foreign key (area_id, account_id, item_id) references offline.kept_apart on delete cascade
);
call offline.protect('offline.kept_file', 'select, insert');

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('offline_pages_kept', 72, 'hours', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-23'),
  ('kept_apart_kept', 90, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-23'),
  -- As long as what was sealed opens: the same again is known for as long as it could come.
  ('received_kept', 210, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-23'),
  ('sealing_key_used', 30, 'days', '2026-01-01', 'Goldcrest security defaults, to be confirmed by the operator', '2026-11-23'),
  ('sealing_key_opens', 180, 'days', '2026-01-01', 'Goldcrest security defaults, to be confirmed by the operator', '2026-11-23');
