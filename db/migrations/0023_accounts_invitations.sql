-- Links that work once: to be a supporter, to work for an enterprise, to claim a listing or a paper
-- record. Only a hash of the link's secret is kept.
create table accounts.invitation (
  area_id        uuid not null references areas.area,
  invitation_id  uuid not null,
  token_hash     bytea not null unique,
  kind           text not null check (kind ~ '^[a-z_]{1,40}$'),
  -- What accepting it does, as the slice that made it reads it: ids, never words about anybody.
  does           jsonb not null,
  began_at       timestamptz not null default now(),
  began_by       text not null,
  ends_at        timestamptz not null,
  used_at        timestamptz,
  used_by        uuid references accounts.account,
  ended_at       timestamptz,
  primary key (area_id, invitation_id),
  check ((used_at is null) = (used_by is null))
);

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('invitation_valid_for', 14, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22');
