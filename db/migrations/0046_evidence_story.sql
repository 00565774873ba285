-- What a person takes out of all that is counted, and stories told with her consent.

-- 1. The enterprises that have records of a person, whether she is counted or not: their cells are counted
-- again when she is taken out or put back.
create view evidence.known_to as
  select area_id, person_id, provider_id from practice.visit
    where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  union
  select area_id, person_id, provider_id from agreements.version
    where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  union
  select area_id, person_id, provider_id from practice.back_up
    where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;
grant select on evidence.known_to to goldcrest_evidence;

-- 2. A story: somebody who was there wants to tell of a visit. What stays when it is over is that it was.
create table evidence.story (
  area_id      uuid not null,
  story_id     uuid not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  visit_id     uuid not null,
  -- `account:<id>`
  written_by   text not null,
  begun_at     timestamptz not null default now(),
  primary key (area_id, story_id),
  foreign key (area_id, person_id) references people.person (area_id, person_id) on delete cascade
);
create index on evidence.story (area_id, person_id);
create index on evidence.story (area_id, provider_id);
create index on evidence.story (area_id, visit_id);
call evidence.protect('evidence.story', 'select, insert', 'provider,person');

-- Its words, as they are now. They go when it is over.
create table evidence.story_words (
  area_id      uuid not null,
  story_id     uuid not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  written_by   text not null,
  words        text not null check (words <> ''),
  -- Words that look like names, and tell of nobody: as somebody has decided.
  left_as_is   text[] not null default '{}',
  -- Every change makes another: what is said of a story is said of its words as they were then.
  revision     int not null default 1,
  changed_by   text not null,
  changed_at   timestamptz not null default now(),
  primary key (area_id, story_id),
  foreign key (area_id, story_id) references evidence.story (area_id, story_id) on delete cascade
);
create index on evidence.story_words (area_id, person_id);
create index on evidence.story_words (area_id, provider_id);
call evidence.protect('evidence.story_words', 'select, insert, update, delete', 'provider,person');

-- What became of it, a row for each step.
create table evidence.story_step (
  area_id      uuid not null,
  story_id     uuid not null,
  step_id      uuid not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  written_by   text not null,
  -- The last four end it: the person said no, or took her yes back; the enterprise took it down; its time is over.
  step         text not null check (step in ('names_out', 'read', 'shown', 'yes',
    'no', 'taken_back', 'taken_down', 'over')),
  revision     int not null,
  -- Of a yes: who may read it, and the last day.
  audience     text check (audience in ('tender', 'council', 'everybody')),
  until_on     date,
  consent_id   uuid,
  -- Read to her: who was there.
  present      text,
  -- `account:<id>`, or `job:…`
  by           text not null,
  at           timestamptz not null default clock_timestamp(),
  primary key (area_id, step_id),
  foreign key (area_id, story_id) references evidence.story (area_id, story_id) on delete cascade,
  check ((step = 'yes') = (audience is not null and until_on is not null and consent_id is not null))
);
create index on evidence.story_step (area_id, story_id);
create index on evidence.story_step (area_id, person_id);
create index on evidence.story_step (area_id, provider_id);
call evidence.protect('evidence.story_step', 'select, insert', 'provider,person');

-- What it was printed or downloaded with.
create table evidence.story_copy (
  area_id      uuid not null,
  copy_id      uuid not null,
  story_id     uuid not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  -- In words, for the person: "The evidence pack of July to September 2026".
  what         text not null,
  copied_by    text not null,
  copied_at    timestamptz not null default now(),
  primary key (area_id, copy_id),
  foreign key (area_id, story_id) references evidence.story (area_id, story_id) on delete cascade
);
create index on evidence.story_copy (area_id, story_id);
create index on evidence.story_copy (area_id, person_id);
create index on evidence.story_copy (area_id, provider_id);
call evidence.protect('evidence.story_copy', 'select, insert', 'provider,person');

-- Whoever writes a story sees it, though she doesn't run the enterprise.
do $$
declare
  told text;
begin
  foreach told in array array['story', 'story_words', 'story_step'] loop
    execute format('create policy writer on evidence.%I to goldcrest_evidence
      using (area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid
        and (written_by = ''account:'' || nullif(current_setting(''goldcrest.account'', true), '''')))
      with check (area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid
        and (written_by = ''account:'' || nullif(current_setting(''goldcrest.account'', true), '''')))', told);
  end loop;
end $$;

-- What may be read by others today: said yes to, in these very words, and neither taken back nor over. Not
-- while the record is kept unused. It doesn't say whose it is.
create view evidence.told_story as
  select words.area_id, words.story_id, words.provider_id, words.words, yes.audience, yes.until_on,
    (yes.at at time zone area.time_zone)::date as told_on
  from evidence.story_words as words
    join areas.area on area.area_id = words.area_id
    join lateral (
      select audience, until_on, at from evidence.story_step as step
      where step.area_id = words.area_id and step.story_id = words.story_id
        and step.step = 'yes' and step.revision = words.revision
      order by at desc, step_id limit 1) yes on true
  where words.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and yes.until_on >= (now() at time zone area.time_zone)::date
    and not exists (select from evidence.story_step as step
      where step.area_id = words.area_id and step.story_id = words.story_id
        and step.step in ('no', 'taken_back', 'taken_down', 'over'))
    and not exists (select from people.restriction
      where restriction.area_id = words.area_id and restriction.person_id = words.person_id
        and restriction.ended_at is null);
grant select on evidence.told_story to goldcrest_evidence;
