-- The week and the everyday record: what is planned, what happened, and what was said of it. Rows are
-- added and never changed; a correction is a new version that names the one it replaces.
create schema practice;
grant usage on schema practice to goldcrest_request;

-- A row about a person and an enterprise. The enterprise reads what it wrote; the person lets others
-- see it by a scope; a worker sees what is her own, and what the visits around today need (`visits_to`).
create procedure practice.protect(protected regclass, scope text, writes text default 'provider', seen_if text default '')
language plpgsql as $$
declare
  ids constant text := ' = any (nullif(current_setting(''goldcrest.%s'', true), '''')::uuid[])';
  of_area constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid';
  provider constant text := 'provider_id' || format(ids, 'providers');
  worker constant text := 'worker_id' || format(ids, 'workers') || ' and provider_id' || format(ids, 'works_for');
  around constant text := 'person_id' || format(ids, 'visits_to') || ' and provider_id' || format(ids, 'works_for');
  reader constant text := 'person_id' || format(ids, scope) || seen_if;
  person constant text := 'person_id' || format(ids, 'scope_everything');
  adds constant text := case writes
    when 'provider' then provider || ' or ' || worker
    when 'either' then '(party = ''person'' and ' || person || ') or (party = ''provider'' and (' || provider || ' or ' || worker || '))' end;
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy parties on %s for select using (%s and (%s or %s or %s or %s))',
    protected, of_area, provider, reader, worker, around);
  execute format('create policy adds on %s for insert with check (%s and (%s))', protected, of_area, adds);
  -- The owner runs what is listed in src/platform/db/without-context.ts.
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant select, insert on %s to goldcrest_request', protected);
end $$;

-- When somebody comes: once, or each week or each second one. What is done then is not planned.
create table practice.plan (
  area_id      uuid not null,
  plan_id      uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  -- Who usually comes; none: not said yet.
  worker_id    uuid,
  -- In whose place it stands from its first day on.
  replaces     uuid,
  begins_on    date not null,
  -- Its last day; none: until it is ended.
  ends_on      date,
  -- Counted from the week of its first day. 1: each week.
  every_weeks  int not null check (every_weeks between 1 and 8),
  -- 1 is Monday.
  weekdays     int[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  -- The clock in the area; none: some time in the part of the day.
  begins_at    time(0),
  part         text not null check (part in ('clock', 'morning', 'afternoon', 'evening', 'any')),
  minutes      int not null check (minutes between 5 and 2880),
  -- Where: "12 Lock Lane, the side door".
  place        text not null default '' check (length(place) <= 300),
  -- What matters then: "her coat is by the door".
  words        text not null default '' check (length(words) <= 2000),
  made_at      timestamptz not null default now(),
  made_by      text not null,
  primary key (area_id, plan_id),
  unique (area_id, plan_id, provider_id, person_id),
  foreign key (area_id, provider_id) references providers.provider,
  check ((part = 'clock') = (begins_at is not null)),
  check (ends_on >= begins_on)
);
create index on practice.plan (area_id, provider_id);
create index on practice.plan (area_id, person_id);
create index on practice.plan (area_id, worker_id);
call practice.protect('practice.plan', 'scope_plan');

create table practice.plan_ending (
  area_id      uuid not null,
  ending_id    uuid not null,
  plan_id      uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  worker_id    uuid,
  party        text not null check (party in ('person', 'provider')),
  -- The first day on which it no longer counts.
  over_from    date not null,
  ended_at     timestamptz not null default now(),
  ended_by     text not null,
  primary key (area_id, ending_id),
  foreign key (area_id, plan_id, provider_id, person_id)
    references practice.plan (area_id, plan_id, provider_id, person_id)
);
create index on practice.plan_ending (area_id, plan_id);
call practice.protect('practice.plan_ending', 'scope_plan', 'either');

-- One day of a plan is otherwise: moved, called off, missed, given to somebody else to do, or as
-- planned again. What was said last counts.
create table practice.plan_change (
  area_id      uuid not null,
  change_id    uuid not null,
  plan_id      uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  -- The day of the plan that it is about.
  planned_on   date not null,
  party        text not null check (party in ('person', 'provider')),
  kind         text not null check (kind in ('moved', 'called_off', 'missed', 'given', 'as_planned')),
  reason       text check (reason in (
    'person_asked', 'person_away', 'person_ill', 'worker_ill', 'worker_away', 'weather', 'travel', 'other')),
  words        text not null default '' check (length(words) <= 1000),
  -- Of one that was moved.
  begins_at    timestamptz,
  minutes      int check (minutes between 5 and 2880),
  -- Who comes instead.
  worker_id    uuid,
  made_at      timestamptz not null default clock_timestamp(),
  made_by      text not null,
  primary key (area_id, change_id),
  foreign key (area_id, plan_id, provider_id, person_id)
    references practice.plan (area_id, plan_id, provider_id, person_id),
  check ((kind = 'moved') = (begins_at is not null)),
  check (kind <> 'given' or worker_id is not null),
  check ((kind in ('moved', 'called_off', 'missed')) = (reason is not null))
);
create index on practice.plan_change (area_id, plan_id, planned_on);
create index on practice.plan_change (area_id, worker_id, planned_on) where worker_id is not null;
call practice.protect('practice.plan_change', 'scope_plan', 'either');

-- What happened, in versions. The first says what was written; each later one names the one that it
-- replaces. Two that replace the same one were written apart, and both are shown.
create table practice.visit (
  area_id        uuid not null,
  version_id     uuid not null,
  visit_id       uuid not null,
  replaces       uuid,
  provider_id    uuid not null,
  person_id      uuid not null,
  -- Who came.
  worker_id      uuid not null,
  -- The plan and its day, where it was planned.
  plan_id        uuid,
  planned_on     date,
  began_at       timestamptz not null,
  -- None: she is still there.
  ended_at       timestamptz,
  place          text check (place in ('home', 'out', 'both')),
  words          text not null default '' check (length(words) <= 10000),
  activities     text[] not null default '{}' check (cardinality(activities) <= 20),
  -- Hours for whoever cares otherwise: minutes of this visit in which they could do something else.
  break_minutes  int check (break_minutes between 1 and 2880),
  -- It was taken back: a slip of the finger, the wrong person.
  withdrawn      boolean not null default false,
  -- As the phone says, which may have had no signal for days.
  written_at     timestamptz not null,
  received_at    timestamptz not null default now(),
  made_by        text not null,
  -- Of all that was sent: the same sent again is the same.
  sent_hash      bytea not null,
  -- The version whose id it was sent under, and which says something else.
  sent_as        uuid,
  primary key (area_id, version_id),
  unique (area_id, visit_id, version_id, provider_id, person_id),
  foreign key (area_id, provider_id) references providers.provider,
  foreign key (area_id, visit_id, replaces, provider_id, person_id)
    references practice.visit (area_id, visit_id, version_id, provider_id, person_id),
  foreign key (area_id, plan_id, provider_id, person_id)
    references practice.plan (area_id, plan_id, provider_id, person_id),
  check ((plan_id is null) = (planned_on is null)),
  check (ended_at > began_at and ended_at <= began_at + interval '49 hours'),
  check (not withdrawn or replaces is not null)
);
create index on practice.visit (area_id, provider_id, began_at);
create index on practice.visit (area_id, person_id, began_at);
-- What was said last, of somebody of whose visits few have a note.
create index on practice.visit (area_id, person_id, began_at) where words <> '' and not withdrawn;
create index on practice.visit (area_id, worker_id, began_at);
create index on practice.visit (area_id, plan_id, planned_on) where plan_id is not null;
create index on practice.visit (area_id, replaces) where replaces is not null;
create index on practice.visit (area_id, sent_as) where sent_as is not null;
call practice.protect('practice.visit', 'scope_all_visits');

-- What was reached of a goal in a visit, in the person's words. It belongs to a version of the visit.
create table practice.progress (
  area_id      uuid not null,
  version_id   uuid not null,
  goal_id      uuid not null,
  visit_id     uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  worker_id    uuid not null,
  words        text not null check (length(words) between 1 and 2000),
  primary key (area_id, version_id, goal_id),
  foreign key (area_id, visit_id, version_id, provider_id, person_id)
    references practice.visit (area_id, visit_id, version_id, provider_id, person_id)
);
create index on practice.progress (area_id, person_id, goal_id);
call practice.protect('practice.progress', 'scope_all_visits');

-- What whoever the person lets read how visits went sees of a version: that somebody came and left, and
-- what was written for them. Never the note.
create table practice.family_update (
  area_id      uuid not null,
  version_id   uuid not null,
  visit_id     uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  worker_id    uuid not null,
  replaces     uuid,
  began_at     timestamptz not null,
  ended_at     timestamptz,
  words        text not null default '' check (length(words) <= 2000),
  withdrawn    boolean not null,
  primary key (area_id, version_id),
  foreign key (area_id, visit_id, version_id, provider_id, person_id)
    references practice.visit (area_id, visit_id, version_id, provider_id, person_id)
);
create index on practice.family_update (area_id, person_id, began_at);
create index on practice.family_update (area_id, replaces) where replaces is not null;
call practice.protect('practice.family_update', 'scope_family_updates');

-- A picture or a voice note of a visit. The bytes are what src/platform/media made of what was sent.
create table practice.piece (
  area_id      uuid not null,
  piece_id     uuid not null,
  visit_id     uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  worker_id    uuid not null,
  kind         text not null check (kind in ('picture', 'sound')),
  type         text not null,
  bytes        bytea not null check (length(bytes) between 1 and 10000000),
  -- What it shows or says, for who can't see or hear it.
  words        text not null check (length(words) <= 500),
  width        int,
  height       int,
  seconds      int,
  for_family   boolean not null,
  added_at     timestamptz not null default now(),
  added_by     text not null,
  primary key (area_id, piece_id)
);
-- Kept as they come: they are packed already.
alter table practice.piece alter column bytes set storage external;
create index on practice.piece (area_id, visit_id);
create index on practice.piece (area_id, added_at);
call practice.protect('practice.piece', 'scope_family_updates', 'provider', ' and for_family');
create policy shown on practice.piece for select using (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and person_id = any (nullif(current_setting('goldcrest.scope_all_visits', true), '')::uuid[]));
-- It is taken down by whoever added it, or by the person; what it was about stays.
grant delete on practice.piece to goldcrest_request;
create policy removes on practice.piece for delete using (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and (provider_id = any (nullif(current_setting('goldcrest.providers', true), '')::uuid[])
    or worker_id = any (nullif(current_setting('goldcrest.workers', true), '')::uuid[])
    or person_id = any (nullif(current_setting('goldcrest.scope_everything', true), '')::uuid[])));

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('visit_kept', 8, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-23'),
  ('visit_piece_kept', 2, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-23');
