-- Studies: evaluations from plan to report. A study is a tenant of its own: `study_id` leads its keys,
-- as `area_id` does elsewhere, and no row of an area is reached from here. The role of requests has no
-- right at all in this schema: pages of a study step into a role of their own, and out again.

do $$
begin
  create role goldcrest_studies nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant goldcrest_studies to %I', current_user);
  end if;
end $$;

create schema studies;
grant usage on schema studies to goldcrest_studies;

-- Puts a table under the rule of its study: rows of another study, or with no study in the context,
-- don't exist.
create procedure studies.protect(protected regclass, granted text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    'create policy study on %s to goldcrest_studies using (study_id = nullif(current_setting(''goldcrest.study'', true), '''')::uuid)'
    ' with check (study_id = nullif(current_setting(''goldcrest.study'', true), '''')::uuid)', protected);
  -- The owner runs what is listed in src/platform/db/without-context.ts.
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant %s on %s to goldcrest_studies', granted, protected);
end $$;

-- The same for what only those may see who lead the study, or keep its key: who people are.
create procedure studies.protect_key(protected regclass)
language plpgsql as $$
declare
  own text := 'study_id = nullif(current_setting(''goldcrest.study'', true), '''')::uuid'
    ' and ''keeper'' = any (nullif(current_setting(''goldcrest.study_roles'', true), '''')::text[])';
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy keeper on %s to goldcrest_studies using (%s) with check (%s)', protected, own, own);
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant select, insert, update, delete on %s to goldcrest_studies', protected);
end $$;

-- 1. The study and its team

create table studies.study (
  study_id        uuid primary key,
  title           text not null check (length(title) between 1 and 200),
  aim             text not null default '',
  -- Who answers for its data: a study has a controller of its own.
  controller      text not null default '',
  contact         text not null default '',
  -- Who approved it, and what was approved.
  approval        text not null default '',
  -- People without capacity are not included unless the recorded approval says so.
  includes_without_capacity boolean not null default false,
  -- By what organisations are put into arms: full-time equivalents by the study's bands, or a named attribute.
  arms_by         text not null default 'fte' check (arms_by in ('fte', 'attribute')),
  arm_attribute   text,
  -- The visit that people want, at which prices are compared.
  wanted_minutes  int not null default 30 check (wanted_minutes between 5 and 720),
  -- Chance in its figures comes from here, and so is the same everywhere.
  seed            int not null default 1,
  -- What the consent says, and never more than ten years.
  kept_until      date,
  invented        boolean not null default false,
  began_at        timestamptz not null default now(),
  check ((arms_by = 'attribute') = (arm_attribute is not null)),
  check (not includes_without_capacity or approval <> '')
);
call studies.protect('studies.study');
-- Of those in which she has a seat, an account reads what they are called.
create policy seated on studies.study for select to goldcrest_studies
  using (study_id = any (nullif(current_setting('goldcrest.studies', true), '')::uuid[]));

-- Somebody of the team. Her roles say what she does; what she codes and says stays hers.
create table studies.member (
  study_id   uuid not null references studies.study on delete cascade,
  member_id  uuid not null,
  name       text not null check (length(name) between 1 and 200),
  -- keeper: sees who people are; the others don't.
  roles      text[] not null check (roles <@ array['lead', 'keeper', 'researcher', 'coder', 'co_researcher'] and roles <> '{}'),
  joined_at  timestamptz not null default now(),
  ended_at   timestamptz,
  primary key (study_id, member_id)
);
call studies.protect('studies.member');

-- Which account a member signs in with. It is no part of the study's data, and never leaves with it.
create table studies.seat (
  study_id    uuid not null,
  member_id   uuid not null,
  account_id  uuid not null,
  given_at    timestamptz not null default now(),
  ended_at    timestamptz,
  primary key (study_id, member_id, account_id),
  foreign key (study_id, member_id) references studies.member on delete cascade
);
create unique index seat_taken on studies.seat (study_id, account_id) where ended_at is null;
create index on studies.seat (account_id);
call studies.protect('studies.seat');
-- Before a study is chosen, an account finds the studies that it has a seat in.
create policy sitting on studies.seat for select to goldcrest_studies
  using (account_id = nullif(current_setting('goldcrest.account', true), '')::uuid);

-- What somebody has typed and not saved, as typed.
create table studies.draft (
  study_id   uuid not null references studies.study on delete cascade,
  member_id  uuid not null,
  -- Of which page it is.
  form       text not null check (length(form) between 1 and 300),
  typed      jsonb not null check (jsonb_typeof(typed) = 'object'),
  saved_at   timestamptz not null default now(),
  primary key (study_id, member_id, form),
  foreign key (study_id, member_id) references studies.member on delete cascade
);
call studies.protect('studies.draft');

-- Training, and what co-researchers are paid.
create table studies.training (
  study_id     uuid not null references studies.study on delete cascade,
  training_id  uuid not null,
  member_id    uuid not null,
  what         text not null check (what <> ''),
  held_on      date not null,
  minutes      int check (minutes > 0),
  primary key (study_id, training_id),
  foreign key (study_id, member_id) references studies.member on delete cascade
);
call studies.protect('studies.training');

create table studies.payment (
  study_id    uuid not null references studies.study on delete cascade,
  payment_id  uuid not null,
  member_id   uuid not null,
  what        text not null check (what <> ''),
  pence       int not null check (pence > 0),
  due_on      date not null,
  paid_on     date,
  primary key (study_id, payment_id),
  foreign key (study_id, member_id) references studies.member on delete cascade
);
call studies.protect('studies.payment');

-- 2. The plan

create table studies.hypothesis (
  study_id       uuid not null references studies.study on delete cascade,
  hypothesis_id  uuid not null,
  position       int not null,
  kind           text not null check (kind in ('hypothesis', 'question')),
  name           text not null check (length(name) between 1 and 200),
  words          text not null default '',
  -- What the first arm is expected to be, compared with the others.
  expects        text check (expects in ('higher', 'lower', 'different')),
  -- Prices bear on it, too.
  with_prices    boolean not null default false,
  primary key (study_id, hypothesis_id)
);
call studies.protect('studies.hypothesis');

-- The groups that are compared: the first is the one that the study is about.
create table studies.arm (
  study_id  uuid not null references studies.study on delete cascade,
  arm_id    uuid not null,
  position  int not null,
  name      text not null check (length(name) between 1 and 100),
  -- The attribute's values that lead here, where arms go by an attribute.
  "values"  text[] not null default '{}',
  primary key (study_id, arm_id),
  unique (study_id, position)
);
call studies.protect('studies.arm');

-- The smallest full-time equivalent of each arm; for one type of service, or for all others.
create table studies.band (
  study_id      uuid not null references studies.study on delete cascade,
  band_id       uuid not null,
  service_type  text,
  arm_id        uuid not null,
  above_fte     numeric(9, 2) not null check (above_fte >= 0),
  primary key (study_id, band_id),
  unique nulls not distinct (study_id, service_type, arm_id),
  foreign key (study_id, arm_id) references studies.arm on delete cascade
);
call studies.protect('studies.band');

create table studies.site (
  study_id  uuid not null references studies.study on delete cascade,
  site_id   uuid not null,
  position  int not null,
  name      text not null check (length(name) between 1 and 200),
  primary key (study_id, site_id)
);
call studies.protect('studies.site');

-- How many organisations are wanted.
create table studies.wanted (
  study_id       uuid not null references studies.study on delete cascade,
  service_type   text not null check (service_type <> ''),
  arm_id         uuid not null,
  organisations  int not null check (organisations >= 0),
  primary key (study_id, service_type, arm_id),
  foreign key (study_id, arm_id) references studies.arm on delete cascade
);
call studies.protect('studies.wanted');

-- An instrument as it is used here: locked, in one wording. See src/surveys.
create table studies.instrument (
  study_id       uuid not null references studies.study on delete cascade,
  instrument_id  uuid not null,
  -- Of the pack: ons4, and its version.
  pack           text not null check (length(pack) between 1 and 100),
  version        text not null,
  language       text not null default 'en',
  easy_read      boolean not null default false,
  name           text not null,
  holder         text not null,
  licence        text not null,
  wording_hash   text not null check (wording_hash ~ '^[0-9a-f]{64}$'),
  -- Its questions and their levels, as src/surveys reads them.
  definition     jsonb not null check (jsonb_typeof(definition) = 'object'),
  locked_at      timestamptz not null default now(),
  primary key (study_id, instrument_id),
  -- Two wordings under one name can't be.
  unique (study_id, pack, version, language, easy_read)
);
call studies.protect('studies.instrument');

-- What is asked in interviews: a new version for each change.
create table studies.topic_guide (
  study_id   uuid not null references studies.study on delete cascade,
  guide_id   uuid not null,
  version    int not null,
  name       text not null check (length(name) between 1 and 200),
  words      text not null,
  -- Which co-researchers wrote it with the team, and how.
  made_with  text not null default '',
  made_at    timestamptz not null default now(),
  primary key (study_id, guide_id),
  unique (study_id, name, version)
);
call studies.protect('studies.topic_guide');

-- The shares of national groups that an outcome is read beside, with year and source.
create table studies.benchmark (
  study_id      uuid not null references studies.study on delete cascade,
  benchmark_id  uuid not null,
  name          text not null check (name <> ''),
  year          text not null check (year <> ''),
  source        text not null check (source <> ''),
  -- Of participants; null: of everybody.
  case_group    text,
  -- Who was asked there, and the share that gave the top answers.
  asked         int check (asked > 0),
  share         numeric(7, 6) not null check (share between 0 and 1),
  primary key (study_id, benchmark_id),
  unique nulls not distinct (study_id, name, year, case_group)
);
call studies.protect('studies.benchmark');

-- One question's answers, compared between arms: it has a result card.
create table studies.outcome (
  study_id         uuid not null references studies.study on delete cascade,
  outcome_id       uuid not null,
  position         int not null,
  name             text not null check (length(name) between 1 and 200),
  -- The same question of any instrument that has it.
  pack             text not null,
  question         text not null,
  -- How many of the best levels count as the top answer.
  top_levels       int not null default 1 check (top_levels > 0),
  -- The outcomes that are told together, for Holm's adjustment.
  family           text not null default 'main',
  hypothesis_id    uuid,
  benchmark        text,
  benchmark_year   text,
  -- The answers of a person herself or with help; or proxies too, said so.
  with_proxies     boolean not null default false,
  primary key (study_id, outcome_id),
  foreign key (study_id, hypothesis_id) references studies.hypothesis on delete set null (hypothesis_id),
  check ((benchmark is null) = (benchmark_year is null))
);
call studies.protect('studies.outcome');

-- The plan as it was frozen: what was changed later is listed beside it.
create table studies.frozen_plan (
  study_id   uuid not null references studies.study on delete cascade,
  frozen_id  uuid not null,
  version    int not null check (version > 0),
  hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
  content    jsonb not null,
  why        text not null default '',
  member_id  uuid not null,
  frozen_at  timestamptz not null default now(),
  primary key (study_id, frozen_id),
  unique (study_id, version),
  foreign key (study_id, member_id) references studies.member
);
call studies.protect('studies.frozen_plan', 'select, insert');

-- 3. Gathering

create table studies.organisation (
  study_id         uuid not null references studies.study on delete cascade,
  organisation_id  uuid not null,
  -- By which the team calls it: ORG07.
  code             text not null check (length(code) between 1 and 40),
  site_id          uuid not null,
  service_type     text not null check (service_type <> ''),
  fte              numeric(9, 2) check (fte >= 0),
  attributes       jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
  -- The arm that it was put into, and by what: it stays, whatever the bands become.
  arm_id           uuid,
  arm_because      text not null default '',
  joined_on        date not null,
  left_on          date,
  primary key (study_id, organisation_id),
  unique (study_id, code),
  foreign key (study_id, site_id) references studies.site,
  foreign key (study_id, arm_id) references studies.arm
);
call studies.protect('studies.organisation');

create table studies.price (
  study_id         uuid not null references studies.study on delete cascade,
  price_id         uuid not null,
  organisation_id  uuid not null,
  what             text not null default '',
  hourly_pence     int not null check (hourly_pence > 0),
  -- The shortest visit that is charged.
  minimum_minutes  int not null default 0 check (minimum_minutes between 0 and 1440),
  as_of            date not null,
  primary key (study_id, price_id),
  foreign key (study_id, organisation_id) references studies.organisation on delete cascade
);
call studies.protect('studies.price');

create table studies.participant (
  study_id         uuid not null references studies.study on delete cascade,
  participant_id   uuid not null,
  -- By which the team calls her: P031.
  code             text not null check (length(code) between 1 and 40),
  -- Coordinators are of none.
  organisation_id  uuid,
  kind             text not null check (kind in ('person', 'carer', 'staff', 'coordinator')),
  -- For benchmarks by group: learning disability, physical support, 65 and over in the community.
  case_group       text,
  attributes       jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
  added_at         timestamptz not null default now(),
  primary key (study_id, participant_id),
  unique (study_id, code),
  foreign key (study_id, organisation_id) references studies.organisation
);
create index on studies.participant (study_id, organisation_id);
call studies.protect('studies.participant');

-- Who somebody is, and how to reach her: apart, for who keeps the key.
create table studies.identity (
  study_id        uuid not null references studies.study on delete cascade,
  participant_id  uuid not null,
  name            text not null check (name <> ''),
  contact         text not null default '',
  primary key (study_id, participant_id),
  foreign key (study_id, participant_id) references studies.participant on delete cascade
);
call studies.protect_key('studies.identity');

-- One decision about taking part. A later one takes its place.
create table studies.consent (
  study_id        uuid not null references studies.study on delete cascade,
  consent_id      uuid not null,
  participant_id  uuid not null,
  -- own; supported: she decided with somebody's help; consultee: where the approval allows it.
  decided         text not null check (decided in ('own', 'supported', 'consultee')),
  supported_by    text,
  -- In what form it was explained.
  easy_read       boolean not null,
  explained       text not null default '',
  -- archive: kept in the public bundle's counts for later studies.
  agrees_to       text[] not null check (agrees_to <@ array['interview', 'survey', 'recording', 'quotes', 'archive']),
  given_on        date not null,
  member_id       uuid,
  recorded_at     timestamptz not null default now(),
  primary key (study_id, consent_id),
  foreign key (study_id, participant_id) references studies.participant on delete cascade,
  check ((decided = 'own') = (supported_by is null))
);
create index on studies.consent (study_id, participant_id);
call studies.protect('studies.consent', 'select, insert, delete');

-- Consent taken back: in all, or for some. What was removed by it is counted, not kept.
create table studies.withdrawal (
  study_id        uuid not null references studies.study on delete cascade,
  withdrawal_id   uuid not null,
  participant_id  uuid not null,
  stops           text[] not null check (stops <@ array['interview', 'survey', 'recording', 'quotes', 'archive'] and stops <> '{}'),
  words           text not null default '',
  withdrawn_on    date not null,
  member_id       uuid,
  recorded_at     timestamptz not null default now(),
  -- Answers, turns and codings that are gone: {"responses": 1, "codings": 12}.
  removed         jsonb not null default '{}',
  primary key (study_id, withdrawal_id),
  foreign key (study_id, participant_id) references studies.participant on delete cascade
);
call studies.protect('studies.withdrawal', 'select, insert, update');

create table studies.interview (
  study_id         uuid not null references studies.study on delete cascade,
  interview_id     uuid not null,
  organisation_id  uuid,
  guide_id         uuid,
  planned_for      timestamptz,
  happened_on      date,
  mode             text check (mode in ('in person', 'phone', 'video')),
  notes            text not null default '',
  primary key (study_id, interview_id),
  foreign key (study_id, organisation_id) references studies.organisation,
  foreign key (study_id, guide_id) references studies.topic_guide
);
call studies.protect('studies.interview');

create table studies.interviewed (
  study_id        uuid not null references studies.study on delete cascade,
  interview_id    uuid not null,
  participant_id  uuid not null,
  primary key (study_id, interview_id, participant_id),
  foreign key (study_id, interview_id) references studies.interview on delete cascade,
  foreign key (study_id, participant_id) references studies.participant on delete cascade
);
create index on studies.interviewed (study_id, participant_id);
call studies.protect('studies.interviewed');

create table studies.interviewer (
  study_id      uuid not null references studies.study on delete cascade,
  interview_id  uuid not null,
  member_id     uuid not null,
  primary key (study_id, interview_id, member_id),
  foreign key (study_id, interview_id) references studies.interview on delete cascade,
  foreign key (study_id, member_id) references studies.member
);
call studies.protect('studies.interviewer');

-- What was brought in from a file, and what was left out of it, with the reason for each.
create table studies.import (
  study_id     uuid not null references studies.study on delete cascade,
  import_id    uuid not null,
  kind         text not null check (kind in ('organisations', 'participants', 'responses', 'prices', 'transcripts', 'project')),
  file_name    text not null,
  file_hash    text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  -- Which column was read as what.
  mapping      jsonb not null default '{}',
  taken        int not null default 0,
  unchanged    int not null default 0,
  left_out     jsonb not null default '[]' check (jsonb_typeof(left_out) = 'array'),
  member_id    uuid,
  imported_at  timestamptz not null default now(),
  primary key (study_id, import_id),
  foreign key (study_id, member_id) references studies.member
);
call studies.protect('studies.import');

-- A survey that somebody answered.
create table studies.response (
  study_id        uuid not null references studies.study on delete cascade,
  response_id     uuid not null,
  instrument_id   uuid not null,
  participant_id  uuid not null,
  -- Proxies are kept as proxies: a proxy says what she thinks that the participant would say.
  answered_by     text not null check (answered_by in ('self', 'helped', 'proxy')),
  -- Who helped, or stood in: a daughter, a worker.
  other           text,
  mode            text not null check (mode in ('interview', 'phone', 'paper', 'link')),
  answered_on     date not null,
  interview_id    uuid,
  member_id       uuid,
  import_id       uuid,
  entered_at      timestamptz not null default now(),
  primary key (study_id, response_id),
  foreign key (study_id, instrument_id) references studies.instrument,
  foreign key (study_id, participant_id) references studies.participant on delete cascade,
  foreign key (study_id, interview_id) references studies.interview on delete set null (interview_id),
  foreign key (study_id, member_id) references studies.member,
  foreign key (study_id, import_id) references studies.import,
  check ((answered_by = 'self') = (other is null))
);
create index on studies.response (study_id, participant_id);
call studies.protect('studies.response');

-- One answer: a level (1 is the best), a number, or words.
create table studies.answer (
  study_id     uuid not null references studies.study on delete cascade,
  response_id  uuid not null,
  question     text not null check (length(question) between 1 and 100),
  level        int check (level > 0),
  number       double precision,
  words        text,
  primary key (study_id, response_id, question),
  foreign key (study_id, response_id) references studies.response on delete cascade,
  check (num_nonnulls(level, number, words) = 1)
);
call studies.protect('studies.answer');

-- A link by which one participant answers one survey, by herself. Only a hash of its secret is kept.
create table studies.answer_link (
  study_id        uuid not null references studies.study on delete cascade,
  link_id         uuid not null,
  secret_hash     bytea not null unique,
  instrument_id   uuid not null,
  participant_id  uuid not null,
  made_at         timestamptz not null default now(),
  ends_at         timestamptz not null,
  -- As typed, until it is sent.
  typed           jsonb not null default '{}' check (jsonb_typeof(typed) = 'object'),
  response_id     uuid,
  ended_at        timestamptz,
  primary key (study_id, link_id),
  foreign key (study_id, instrument_id) references studies.instrument,
  foreign key (study_id, participant_id) references studies.participant on delete cascade,
  foreign key (study_id, response_id) references studies.response on delete set null (response_id)
);
call studies.protect('studies.answer_link');

-- 4. Coding

-- What was said, with pseudonyms in place of names. Line ends are LF only; positions count Unicode code
-- points from 0.
create table studies.transcript (
  study_id       uuid not null references studies.study on delete cascade,
  transcript_id  uuid not null,
  interview_id   uuid,
  name           text not null check (length(name) between 1 and 200),
  words          text not null check (words !~ E'\r'),
  -- Names are still being looked for: nobody codes it yet.
  is_open        boolean not null default false,
  -- Where somebody took back her consent: her turns are gone from the text.
  redacted       boolean not null default false,
  member_id      uuid,
  added_at       timestamptz not null default now(),
  primary key (study_id, transcript_id),
  unique (study_id, name),
  foreign key (study_id, interview_id) references studies.interview,
  foreign key (study_id, member_id) references studies.member
);
call studies.protect('studies.transcript');

create table studies.turn (
  study_id        uuid not null references studies.study on delete cascade,
  transcript_id   uuid not null,
  turn            int not null check (turn >= 0),
  starts_at       int not null check (starts_at >= 0),
  ends_at         int not null,
  speaker         text not null default '',
  -- Whose words they are; neither: it isn't known.
  participant_id  uuid,
  is_interviewer  boolean not null default false,
  primary key (study_id, transcript_id, turn),
  foreign key (study_id, transcript_id) references studies.transcript on delete cascade,
  foreign key (study_id, participant_id) references studies.participant on delete set null (participant_id),
  check (ends_at >= starts_at),
  check (participant_id is null or not is_interviewer)
);
call studies.protect('studies.turn');

-- The key: what a pseudonym stands for. Apart, for who keeps it; it never leaves with the study.
create table studies.pseudonym (
  study_id        uuid not null references studies.study on delete cascade,
  pseudonym_id    uuid not null,
  transcript_id   uuid not null,
  stands_for      text not null check (stands_for <> ''),
  pseudonym       text not null check (pseudonym <> ''),
  member_id       uuid,
  confirmed_at    timestamptz not null default now(),
  primary key (study_id, pseudonym_id),
  unique (study_id, transcript_id, stands_for),
  foreign key (study_id, transcript_id) references studies.transcript on delete cascade,
  foreign key (study_id, member_id) references studies.member
);
call studies.protect_key('studies.pseudonym');

create table studies.code (
  study_id    uuid not null references studies.study on delete cascade,
  code_id     uuid not null,
  parent_id   uuid,
  position    int not null,
  name        text not null check (length(name) between 1 and 200),
  definition  text not null default '',
  use_when    text not null default '',
  not_when    text not null default '',
  example     text not null default '',
  colour      text check (colour ~ '^#[0-9a-f]{6}$'),
  pass        text not null check (pass in ('deductive', 'inductive')),
  -- A heading only is not coded with.
  is_codable  boolean not null default true,
  member_id   uuid,
  made_at     timestamptz not null default now(),
  -- Nothing new is coded with it; what was coded stays.
  ended_at    timestamptz,
  primary key (study_id, code_id),
  foreign key (study_id, parent_id) references studies.code,
  foreign key (study_id, member_id) references studies.member
);
call studies.protect('studies.code');

-- Which codes bear on a hypothesis.
create table studies.hypothesis_code (
  study_id       uuid not null references studies.study on delete cascade,
  hypothesis_id  uuid not null,
  code_id        uuid not null,
  primary key (study_id, hypothesis_id, code_id),
  foreign key (study_id, hypothesis_id) references studies.hypothesis on delete cascade,
  foreign key (study_id, code_id) references studies.code on delete cascade
);
call studies.protect('studies.hypothesis_code');

-- Who codes what, in which pass; blind: without seeing what others coded there until both are done.
create table studies.assignment (
  study_id       uuid not null references studies.study on delete cascade,
  transcript_id  uuid not null,
  member_id      uuid not null,
  pass           text not null check (pass in ('deductive', 'inductive')),
  is_blind       boolean not null default false,
  done_at        timestamptz,
  primary key (study_id, transcript_id, member_id, pass),
  foreign key (study_id, transcript_id) references studies.transcript on delete cascade,
  foreign key (study_id, member_id) references studies.member
);
call studies.protect('studies.assignment');

-- A stretch of a transcript that somebody coded. Nothing of it is changed: it ends, and another is made.
create table studies.coding (
  study_id       uuid not null references studies.study on delete cascade,
  coding_id      uuid not null,
  transcript_id  uuid not null,
  code_id        uuid not null,
  member_id      uuid not null,
  starts_at      int not null check (starts_at >= 0),
  ends_at        int not null,
  made_at        timestamptz not null default now(),
  ended_at       timestamptz,
  ended_by       uuid,
  primary key (study_id, coding_id),
  foreign key (study_id, transcript_id) references studies.transcript on delete cascade,
  foreign key (study_id, code_id) references studies.code,
  foreign key (study_id, member_id) references studies.member,
  foreign key (study_id, ended_by) references studies.member (study_id, member_id),
  check (ends_at > starts_at),
  check ((ended_at is null) = (ended_by is null))
);
create index on studies.coding (study_id, transcript_id);
create index on studies.coding (study_id, code_id);
call studies.protect('studies.coding');

create table studies.memo (
  study_id       uuid not null references studies.study on delete cascade,
  memo_id        uuid not null,
  member_id      uuid not null,
  -- About one of these, or the study as a whole.
  transcript_id  uuid,
  code_id        uuid,
  coding_id      uuid,
  hypothesis_id  uuid,
  words          text not null check (words <> ''),
  made_at        timestamptz not null default now(),
  changed_at     timestamptz,
  primary key (study_id, memo_id),
  foreign key (study_id, member_id) references studies.member,
  foreign key (study_id, transcript_id) references studies.transcript on delete cascade,
  foreign key (study_id, code_id) references studies.code on delete cascade,
  foreign key (study_id, coding_id) references studies.coding on delete cascade,
  foreign key (study_id, hypothesis_id) references studies.hypothesis on delete cascade,
  check (num_nonnulls(transcript_id, code_id, coding_id, hypothesis_id) <= 1)
);
call studies.protect('studies.memo');

-- 5. Findings, and what co-researchers say of them

create table studies.finding (
  study_id       uuid not null references studies.study on delete cascade,
  finding_id     uuid not null,
  hypothesis_id  uuid,
  position       int not null,
  words          text not null check (words <> ''),
  -- One sentence a line, in easy words.
  easy_words     text not null default '',
  member_id      uuid,
  made_at        timestamptz not null default now(),
  primary key (study_id, finding_id),
  foreign key (study_id, hypothesis_id) references studies.hypothesis on delete set null (hypothesis_id),
  foreign key (study_id, member_id) references studies.member
);
call studies.protect('studies.finding');

-- A stretch of a transcript that is shown: chosen as typical, or as one that says the opposite.
create table studies.quote (
  study_id       uuid not null references studies.study on delete cascade,
  quote_id       uuid not null,
  transcript_id  uuid not null,
  starts_at      int not null check (starts_at >= 0),
  ends_at        int not null,
  code_id        uuid,
  finding_id     uuid,
  bears          text not null check (bears in ('typical', 'counter')),
  easy_words     text not null default '',
  why            text not null default '',
  member_id      uuid,
  chosen_at      timestamptz not null default now(),
  primary key (study_id, quote_id),
  foreign key (study_id, transcript_id) references studies.transcript on delete cascade,
  foreign key (study_id, code_id) references studies.code,
  foreign key (study_id, finding_id) references studies.finding on delete cascade,
  foreign key (study_id, member_id) references studies.member,
  check (ends_at > starts_at)
);
call studies.protect('studies.quote');

create table studies.verdict (
  study_id    uuid not null references studies.study on delete cascade,
  verdict_id  uuid not null,
  member_id   uuid not null,
  finding_id  uuid,
  quote_id    uuid,
  says        text not null check (says in ('fits', 'does not fit', 'not sure')),
  why         text not null default '',
  said_at     timestamptz not null default now(),
  primary key (study_id, verdict_id),
  unique nulls not distinct (study_id, member_id, finding_id, quote_id),
  foreign key (study_id, member_id) references studies.member,
  foreign key (study_id, finding_id) references studies.finding on delete cascade,
  foreign key (study_id, quote_id) references studies.quote on delete cascade,
  check (num_nonnulls(finding_id, quote_id) = 1)
);
call studies.protect('studies.verdict');

-- 6. Reports that were made: what they were made from, by its hash.
create table studies.report (
  study_id     uuid not null references studies.study on delete cascade,
  report_id    uuid not null,
  kind         text not null check (kind in ('team', 'public')),
  inputs_hash  text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
  output_hash  text not null check (output_hash ~ '^[0-9a-f]{64}$'),
  -- What was shown of counts, so that the next public one is suppressed together with it.
  released     jsonb,
  member_id    uuid,
  made_at      timestamptz not null default now(),
  primary key (study_id, report_id),
  foreign key (study_id, member_id) references studies.member
);
call studies.protect('studies.report', 'select, insert');

-- Evaluators begin studies: a role of an area, given by its operator or its coordinator.
alter table accounts.role drop constraint role_role_check;
alter table accounts.role add check (role in ('coordinator', 'commissioner', 'social_worker', 'safeguarding', 'evaluator'));

-- What a licence lets this installation do with an instrument whose wording belongs to somebody.
create schema surveys;
grant usage on schema surveys to goldcrest_request, goldcrest_studies;
create table surveys.licence (
  pack         text not null check (length(pack) between 1 and 100),
  holder       text not null check (holder <> ''),
  reference    text not null check (reference <> ''),
  recorded_by  text not null,
  recorded_on  date not null,
  valid_to     date,
  primary key (pack, reference)
);
grant select on surveys.licence to goldcrest_request, goldcrest_studies;
