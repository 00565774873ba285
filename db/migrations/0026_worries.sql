-- Worries: what somebody is worried about, apart from everything else. The role of requests has no
-- right here at all: pages of worries step into a role of their own, and out again.

do $$
begin
  create role goldcrest_worries nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant goldcrest_worries to %I', current_user);
  end if;
end $$;

create schema worries;
grant usage on schema worries to goldcrest_worries;

-- What somebody has typed and not sent. It belongs to the browser that has the secret, to no account:
-- whoever looks into her account finds nothing.
create table worries.draft (
  area_id      uuid not null references areas.area,
  draft_id     uuid not null,
  secret_hash  bytea not null,
  revision     int not null default 1,
  -- As typed: right or not, it is kept.
  typed        jsonb not null check (jsonb_typeof(typed) = 'object'),
  saved_at     timestamptz not null default now(),
  kept_until   timestamptz not null,
  primary key (area_id, draft_id)
);
create index on worries.draft (area_id, secret_hash);

-- What was sent. Nothing in it says which account or browser it came from.
create table worries.worry (
  area_id    uuid not null references areas.area,
  worry_id   uuid not null,
  -- Of the form and all that it said: the same sent again is one.
  sent_hash  bytea not null,
  sent_at    timestamptz not null default now(),
  words      text not null check (words <> ''),
  person     text,
  relation   text,
  needs      text,
  harm       text,
  safe       text,
  wishes     text,
  contact    text,
  may_tell   boolean not null,
  -- The accounts that it is about: they are named for safeguarding, and never see it.
  kept_from  uuid[] not null default '{}',
  primary key (area_id, worry_id),
  unique (area_id, sent_hash),
  unique (area_id, worry_id, kept_from)
);

-- Who opened it and what was done: added to, never changed.
create table worries.event (
  area_id      uuid not null,
  worry_id     uuid not null,
  event_id     uuid not null,
  what         text not null check (what in ('opened', 'taken', 'noted', 'passed_on', 'closed', 'reopened')),
  happened_at  timestamptz not null default now(),
  account_id   uuid not null,
  -- As she was called then: the trail outlives the account.
  name         text not null,
  words        text,
  passed_to    text,
  passed_on    date,
  -- Copied, for policies hold no subquery.
  kept_from    uuid[] not null,
  primary key (area_id, worry_id, event_id),
  foreign key (area_id, worry_id, kept_from) references worries.worry (area_id, worry_id, kept_from),
  check ((what = 'passed_on') = (passed_to is not null and passed_on is not null)),
  check (what not in ('noted', 'closed') or words <> '')
);

-- The last emails to each who is named, to know whom emails don't reach. They name no worry.
create table worries.notice (
  area_id      uuid not null references areas.area,
  account_id   uuid not null,
  message_ids  uuid[] not null,
  sent_at      timestamptz not null default now(),
  primary key (area_id, account_id)
);

-- The context says whose browser it is, or who is named and reads. Neither: no draft and no worry.
create policy browser on worries.draft to goldcrest_worries
  using (area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and secret_hash = decode(nullif(current_setting('goldcrest.worry_browser', true), ''), 'hex'))
  with check (area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and secret_hash = decode(nullif(current_setting('goldcrest.worry_browser', true), ''), 'hex'));
create policy writer on worries.worry for insert to goldcrest_worries
  with check (area_id = nullif(current_setting('goldcrest.area', true), '')::uuid);
-- Nothing is unequal to all of an empty list, so that nobody reads has to be said first.
create policy reader on worries.worry for select to goldcrest_worries
  using (area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and nullif(current_setting('goldcrest.worry_reader', true), '') is not null
    and nullif(current_setting('goldcrest.worry_reader', true), '')::uuid <> all (kept_from));
create policy reader on worries.event for select to goldcrest_worries
  using (area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and nullif(current_setting('goldcrest.worry_reader', true), '') is not null
    and nullif(current_setting('goldcrest.worry_reader', true), '')::uuid <> all (kept_from));
-- Nobody writes in another's name.
create policy actor on worries.event for insert to goldcrest_worries
  with check (area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and account_id = nullif(current_setting('goldcrest.worry_reader', true), '')::uuid
    and nullif(current_setting('goldcrest.worry_reader', true), '')::uuid <> all (kept_from));
create policy anyone on worries.notice to goldcrest_worries
  using (area_id = nullif(current_setting('goldcrest.area', true), '')::uuid)
  with check (area_id = nullif(current_setting('goldcrest.area', true), '')::uuid);

do $$
declare
  apart regclass;
begin
  foreach apart in array array['worries.draft', 'worries.worry', 'worries.event', 'worries.notice']::regclass[] loop
    execute format('alter table %s enable row level security', apart);
    execute format('alter table %s force row level security', apart);
    -- The owner runs what is listed in src/platform/db/without-context.ts.
    execute format('create policy owner on %s to %I using (true) with check (true)', apart, current_user);
  end loop;
end $$;
grant select, insert, update, delete on worries.draft, worries.notice to goldcrest_worries;
grant select, insert on worries.worry, worries.event to goldcrest_worries;

-- Whom to ring when somebody may come to harm. Never a number that nobody has checked.
create table areas.council (
  area_id       uuid primary key references areas.area,
  name          text not null,
  phone         text not null,
  hours         text not null,
  out_of_hours  text,
  website       text check (website ~ '^https://'),
  checked_on    date not null
);
call areas.protect('areas.council', 'select');

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('worry_draft_kept', 30, 'days', '2026-01-01', 'Goldcrest: long enough to think it over; to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('worry_read_within', 3, 'days', '2026-01-01', 'Goldcrest: a weekend may lie between; to be confirmed by those named for safeguarding', '2026-11-22');
