-- The audit trail: who looked at a person's record or changed it, and when. Appended by whoever does
-- it, read by the person, altered by nobody; sealed in batches of which each holds the hash of the
-- one before (src/platform/audit).

create schema audit;
grant usage on schema audit to goldcrest_request;

create table audit.entry (
  -- No foreign key: an append locks no row of another table, so it waits for nobody.
  area_id      uuid not null,
  entry_id     uuid not null,
  at           timestamptz not null default clock_timestamp(),
  -- Who and whose account it was stand in the transaction's settings: a request can't say another.
  actor        text not null default nullif(current_setting('goldcrest.actor', true), '') check (actor <> ''),
  account_id   uuid default nullif(current_setting('goldcrest.account', true), '')::uuid,
  -- The enterprise for which she did it.
  provider_id  uuid,
  -- Whose record it is.
  person_id    uuid,
  -- looked, changed, gave_access
  action       text not null check (action ~ '^[a-z][a-z0-9_]{0,39}$'),
  -- about_me
  what         text not null check (what ~ '^[a-z][a-z0-9_]{0,39}$'),
  -- Of the trail's own entries: a hash of what else they vouch for.
  digest       bytea,
  -- Where it was sealed; not yet, while there is none.
  batch        int,
  position     int,
  -- A tombstone says only that there was something, and which erasure took it.
  erased_at    timestamptz,
  erased_by    uuid,
  primary key (area_id, entry_id),
  check ((batch is null) = (position is null)),
  constraint own_entries_vouch check ((action in ('erased', 'forgot')) = (digest is not null)),
  constraint tombstone_is_blank check (
    (erased_at is null and erased_by is null)
    or (erased_at is not null and erased_by is not null and actor = 'erased' and batch is not null
      and coalesce(account_id, provider_id, person_id) is null))
);
create unique index entry_sealed on audit.entry (area_id, batch, position) where batch is not null;
create index entry_unsealed on audit.entry (area_id, entry_id) where batch is null;
create index entry_about on audit.entry (area_id, person_id, at) where person_id is not null;

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy person on audit.entry for select to goldcrest_request using (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and person_id = any (nullif(current_setting('goldcrest.scope_everything', true), '')::uuid[]));
create policy appends on audit.entry for insert to goldcrest_request with check (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and actor = nullif(current_setting('goldcrest.actor', true), ''));
grant select on audit.entry to goldcrest_request;
-- Of an entry a request says only this. The time, the actor, the account and the seal are not its to say.
grant insert (area_id, entry_id, provider_id, person_id, action, what) on audit.entry to goldcrest_request;

-- Entries of up to a minute, sealed: the hash of each in its order, and the hash of the batch before.
create table audit.batch (
  area_id    uuid not null references areas.area,
  number     int not null check (number > 0),
  previous   bytea not null,
  leaves     bytea[] not null,
  hash       bytea not null,
  sealed_at  timestamptz not null,
  primary key (area_id, number)
);

-- What the hashes of a person's entries are salted with. Without it they prove nothing about anybody.
create table audit.salt (
  area_id    uuid not null references areas.area,
  person_id  uuid not null,
  salt       bytea not null check (length(salt) = 32),
  primary key (area_id, person_id)
);

-- What an erasure left, for each batch out of which it took entries: a hash of the tombstones. The
-- entry that tells of the erasure vouches for this row by its digest.
create table audit.erasure (
  area_id   uuid not null references areas.area,
  entry_id  uuid not null,
  batches   int[] not null,
  digests   bytea[] not null,
  primary key (area_id, entry_id),
  check (cardinality(batches) = cardinality(digests))
);

-- Where the chain begins, since what is older was forgotten. The entry that tells of the forgetting
-- vouches for this row by its digest.
create table audit.checkpoint (
  area_id    uuid primary key references areas.area,
  number     int not null,
  hash       bytea not null,
  sealed_at  timestamptz not null,
  entry_id   uuid not null
);

do $$
declare
  owners text;
begin
  foreach owners in array array['entry', 'batch', 'salt', 'erasure', 'checkpoint'] loop
    execute format('alter table audit.%I enable row level security', owners);
    execute format('alter table audit.%I force row level security', owners);
    -- The owner runs what is listed in src/platform/db/without-context.ts.
    execute format('create policy owner on audit.%I to %I using (true) with check (true)', owners, current_user);
  end loop;
end $$;

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('audit_entry_kept', 8, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22');
