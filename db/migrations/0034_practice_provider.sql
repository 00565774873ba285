-- What a provider and a worker keep around visits: time away, messages and quiet hours, who asked,
-- unpaid time, and links to a calendar.

-- A row of an enterprise that one of its workers keeps too: her own, and nobody else's.
create procedure practice.protect_work(protected regclass)
language plpgsql as $$
declare
  ids constant text := ' = any (nullif(current_setting(''goldcrest.%s'', true), '''')::uuid[])';
  hers constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid and (provider_id'
    || format(ids, 'providers') || ' or worker_id' || format(ids, 'workers') || ' and provider_id' || format(ids, 'works_for') || ')';
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy parties on %s for select using (%s)', protected, hers);
  execute format('create policy adds on %s for insert with check (%s)', protected, hers);
  execute format('create policy changes on %s for update using (%s)', protected, hers);
  -- The owner runs what is listed in src/platform/db/without-context.ts.
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant select, insert on %s to goldcrest_request', protected);
end $$;

-- Days on which an enterprise, or one who works in it, doesn't come. What is planned then stays
-- planned until somebody says of each visit what becomes of it.
create table practice.time_away (
  area_id      uuid not null,
  away_id      uuid not null,
  provider_id  uuid not null,
  -- None: everybody of the enterprise.
  worker_id    uuid,
  from_on      date not null,
  until_on     date not null,
  reason       text not null check (reason in ('holiday', 'ill', 'family', 'training', 'other')),
  made_at      timestamptz not null default now(),
  made_by      text not null,
  taken_back_at timestamptz,
  taken_back_by text,
  primary key (area_id, away_id),
  foreign key (area_id, provider_id) references providers.provider,
  check (until_on between from_on and from_on + 366),
  check ((taken_back_at is null) = (taken_back_by is null))
);
create index on practice.time_away (area_id, provider_id, from_on);
call practice.protect_work('practice.time_away');
grant update (taken_back_at, taken_back_by) on practice.time_away to goldcrest_request;

-- Days on which a person isn't there, as she or the enterprise said: a row for each enterprise that
-- visits her, for each has to know, and what is said to one is nobody else's.
create table practice.person_away (
  area_id      uuid not null,
  away_id      uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  -- Of a worker who wrote it.
  worker_id    uuid,
  party        text not null check (party in ('person', 'provider')),
  from_on      date not null,
  until_on     date not null,
  reason       text not null check (reason in ('hospital', 'ill', 'holiday', 'family', 'other')),
  -- It was said by mistake, or she is back.
  taken_back   boolean not null default false,
  made_at      timestamptz not null default clock_timestamp(),
  made_by      text not null,
  -- The same again with `taken_back` is what counts.
  primary key (area_id, away_id, provider_id, taken_back),
  foreign key (area_id, provider_id) references providers.provider,
  check (until_on between from_on and from_on + 366)
);
create index on practice.person_away (area_id, provider_id, from_on);
create index on practice.person_away (area_id, person_id, from_on);
call practice.protect('practice.person_away', 'scope_plan', 'either');

-- When an enterprise doesn't read messages, and what is answered then. What was said last counts.
create table practice.quiet_hours (
  area_id      uuid not null,
  quiet_id     uuid not null,
  provider_id  uuid not null,
  -- On which they begin; none: no quiet hours. 1 is Monday.
  weekdays     int[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  -- The clock in the area; where they end before they begin, that is on the next day.
  from_at      time(0) not null,
  until_at     time(0) not null,
  answer       text not null check (length(answer) between 1 and 500),
  said_at      timestamptz not null default clock_timestamp(),
  said_by      text not null,
  primary key (area_id, quiet_id),
  foreign key (area_id, provider_id) references providers.provider,
  check (from_at <> until_at)
);
create index on practice.quiet_hours (area_id, provider_id, said_at);
call providers.protect_own('practice.quiet_hours', 'select, insert');

-- What a person, or who reads how visits go, and an enterprise write to each other.
create table practice.message (
  area_id      uuid not null,
  message_id   uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  party        text not null check (party in ('person', 'provider')),
  words        text not null check (length(words) between 1 and 4000),
  -- Who wrote it, as she was called.
  name         text not null check (length(name) between 1 and 200),
  sent_at      timestamptz not null default clock_timestamp(),
  made_by      text not null,
  -- The others are told by email from then on: later, where it came in quiet hours.
  tell_at      timestamptz not null,
  -- What was answered at once, for it came in quiet hours.
  quiet_answer text,
  primary key (area_id, message_id),
  unique (area_id, message_id, provider_id, person_id),
  foreign key (area_id, provider_id) references providers.provider
);
create index on practice.message (area_id, provider_id, person_id, sent_at);
create index on practice.message (area_id, person_id, sent_at);

-- The others were told that there is one: written with the emails, so that it is done once.
create table practice.message_told (
  area_id      uuid not null,
  message_id   uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  told_at      timestamptz not null default now(),
  primary key (area_id, message_id),
  foreign key (area_id, message_id, provider_id, person_id)
    references practice.message (area_id, message_id, provider_id, person_id) on delete cascade
);
create index on practice.message_told (area_id, person_id);

do $$
declare
  ids constant text := ' = any (nullif(current_setting(''goldcrest.%s'', true), '''')::uuid[])';
  of_area constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid';
  provider constant text := 'provider_id' || format(ids, 'providers');
  reader constant text := 'person_id' || format(ids, 'scope_family_updates');
  protected text;
begin
  foreach protected in array array['practice.message', 'practice.message_told'] loop
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy parties on %s for select using (%s and (%s or %s))', protected, of_area, provider, reader);
    execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
    execute format('grant select on %s to goldcrest_request', protected);
  end loop;
  execute format('create policy adds on practice.message for insert with check'
    ' (%s and ((party = ''person'' and %s) or (party = ''provider'' and %s)))', of_area, reader, provider);
  grant insert on practice.message to goldcrest_request;
end $$;

-- Somebody asked, was introduced, or had to be turned down: counts by which an area learns what is
-- missing. Nothing that says who.
create table practice.approach (
  area_id      uuid not null,
  approach_id  uuid not null,
  provider_id  uuid not null,
  kind         text not null check (kind in ('asked', 'introduced', 'turned_down')),
  -- How they came.
  route        text not null check (route in ('directory', 'council', 'coordinator', 'word_of_mouth', 'other')),
  -- For what: a term of the vocabulary of support.
  support      text check (length(support) between 1 and 100),
  -- 1 is Monday.
  weekday      int check (weekday between 1 and 7),
  part         text check (part in ('morning', 'afternoon', 'evening', 'night', 'any')),
  locality_id  uuid,
  -- Why they were turned down.
  reason       text check (reason in ('full', 'too_far', 'not_what_i_do', 'wrong_time', 'price', 'other')),
  words        text not null default '' check (length(words) <= 500),
  on_day       date not null,
  made_at      timestamptz not null default now(),
  made_by      text not null,
  undone_at    timestamptz,
  undone_by    text,
  primary key (area_id, approach_id),
  foreign key (area_id, provider_id) references providers.provider,
  foreign key (area_id, locality_id) references areas.locality (area_id, locality_id),
  check ((undone_at is null) = (undone_by is null)),
  check (kind = 'turned_down' or reason is null)
);
create index on practice.approach (area_id, provider_id, on_day);
create index on practice.approach (area_id, made_at) where words <> '';
call providers.protect_own('practice.approach', 'select, insert');
grant update (undone_at, undone_by, words) on practice.approach to goldcrest_request;

-- Minutes that nobody pays: on the way, and at the desk. For her own eyes.
create table practice.unpaid_time (
  area_id      uuid not null,
  unpaid_id    uuid not null,
  provider_id  uuid not null,
  worker_id    uuid not null,
  on_day       date not null,
  kind         text not null check (kind in ('travel', 'paperwork')),
  minutes      int not null check (minutes between 1 and 1440),
  noted_at     timestamptz not null default clock_timestamp(),
  primary key (area_id, unpaid_id),
  foreign key (area_id, provider_id, worker_id) references providers.worker on delete cascade
);
create index on practice.unpaid_time (area_id, worker_id, on_day);
alter table practice.unpaid_time enable row level security;
alter table practice.unpaid_time force row level security;
create policy parties on practice.unpaid_time using (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and worker_id = any (nullif(current_setting('goldcrest.workers', true), '')::uuid[]));
do $$ begin
  execute format('create policy owner on practice.unpaid_time to %I using (true) with check (true)', current_user);
end $$;
grant select, insert, delete on practice.unpaid_time to goldcrest_request;

-- A link by which a calendar reads a week: of an enterprise, or of one who works in it.
create table practice.calendar_link (
  area_id      uuid not null,
  link_id      uuid not null,
  secret_hash  bytea not null,
  provider_id  uuid not null,
  -- None: all that the enterprise has planned.
  worker_id    uuid,
  -- Who made it; the link ends when she runs or does this work no more.
  account_id   uuid not null references accounts.account,
  names        text not null check (names in ('initials', 'names')),
  made_at      timestamptz not null default now(),
  ended_at     timestamptz,
  ended_by     text,
  primary key (area_id, link_id),
  unique (area_id, secret_hash),
  foreign key (area_id, provider_id) references providers.provider,
  check ((ended_at is null) = (ended_by is null))
);
create index on practice.calendar_link (area_id, provider_id);
create index on practice.calendar_link (account_id);
call practice.protect_work('practice.calendar_link');
grant update (ended_at, ended_by) on practice.calendar_link to goldcrest_request;

-- The same of a person's own week.
create table practice.person_calendar_link (
  area_id      uuid not null,
  link_id      uuid not null,
  secret_hash  bytea not null,
  person_id    uuid not null,
  account_id   uuid not null references accounts.account,
  names        text not null check (names in ('initials', 'names')),
  made_at      timestamptz not null default now(),
  ended_at     timestamptz,
  ended_by     text,
  primary key (area_id, link_id),
  unique (area_id, secret_hash),
  foreign key (area_id, person_id) references people.person (area_id, person_id) on delete cascade,
  check ((ended_at is null) = (ended_by is null))
);
create index on practice.person_calendar_link (area_id, person_id);
create index on practice.person_calendar_link (account_id);
call people.protect('practice.person_calendar_link', 'scope_everything', 'select, insert');
grant update (ended_at, ended_by) on practice.person_calendar_link to goldcrest_request;

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('approach_words_kept', 90, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-23'),
  ('message_kept', 2, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-23'),
  ('unpaid_time_kept', 2, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-23');

-- Who runs an enterprise says how many hours she would like, as of everybody else.
alter table providers.worker_change drop constraint worker_change_kind_check,
  add check (kind in ('owner', 'paid', 'unpaid', 'relative'));
