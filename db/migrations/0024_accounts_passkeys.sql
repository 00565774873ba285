-- Passkeys: a phone or computer that signs in by its own lock, in place of a code.

-- What is kept of one: the public half of its key, which is no secret. The other half never leaves the
-- phone. It works on the host name on which it was made, and on no other.
create table accounts.passkey (
  account_id     uuid not null references accounts.account on delete cascade,
  passkey_id     uuid not null,
  -- What the phone calls it.
  credential_id  text not null check (length(credential_id) between 1 and 1400),
  host           text not null check (length(host) between 1 and 253),
  public_key     bytea not null check (length(public_key) between 1 and 4000),
  -- How often the phone says that it was used; those that are kept in a cloud always say 0.
  counter        bigint not null check (counter >= 0),
  -- Phone on Android, Chrome.
  device         text not null check (length(device) <= 120),
  added_at       timestamptz not null default now(),
  used_at        timestamptz,
  primary key (account_id, passkey_id),
  -- Nobody adds what is somebody else's.
  unique (credential_id)
);
-- Only signing in says that one was used, as the owner.
call accounts.protect('accounts.passkey', 'select, insert, delete');

-- What a passkey was asked to sign, once, within five minutes, by the browser that asked. Only a hash
-- is kept, of the question together with that browser's token or session. Only the owner reads it.
create table accounts.challenge (
  challenge_hash  bytea primary key,
  asked_at        timestamptz not null default now(),
  used_at         timestamptz
);
create index on accounts.challenge (asked_at);
