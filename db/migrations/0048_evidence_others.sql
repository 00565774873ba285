-- What others were shown of an enterprise stays as it was; and audiences have one list of words.

-- 1. A version for others, as it was counted when it was first shown to anybody. It is never changed: what is
-- written down late is in that of the next quarter.
create table evidence.others_version (
  area_id      uuid not null,
  version_id   uuid not null,
  provider_id  uuid not null,
  from_on      date not null,
  until_on     date not null,
  -- True counts and sums, and which counts are shown without a yes. It names no person.
  content      jsonb not null,
  made_at      timestamptz not null default now(),
  -- `account:<id>` of who showed it, or looked at it first.
  made_by      text not null,
  primary key (area_id, version_id),
  unique (area_id, provider_id, until_on),
  foreign key (area_id, provider_id) references providers.provider (area_id, provider_id) on delete cascade
);
call evidence.protect('evidence.others_version', 'select, insert', 'provider');

-- Who is counted in it, and where: whose yes a count under 5 needs. Who is erased is gone from here, and the
-- small counts that she was in are shown no more.
create table evidence.others_person (
  area_id      uuid not null,
  version_id   uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  -- By trait: {"out": "yes", "carer": "no", "payer": "council"}
  levels       jsonb not null,
  -- The same as its version's, which she can't read.
  from_on      date not null,
  until_on     date not null,
  primary key (area_id, version_id, person_id),
  foreign key (area_id, version_id) references evidence.others_version (area_id, version_id) on delete cascade,
  foreign key (area_id, person_id) references people.person (area_id, person_id) on delete cascade
);
create index on evidence.others_person (area_id, person_id);
call evidence.protect('evidence.others_person', 'select, insert', 'provider,person');

-- Which counts were shown by a yes, and to whom: readers have them still, whatever is taken back.
create table evidence.others_shown (
  area_id      uuid not null,
  version_id   uuid not null,
  provider_id  uuid not null,
  audience     text not null,
  -- Of which trait and level it is, never how many.
  cell         text not null,
  shown_at     timestamptz not null default now(),
  primary key (area_id, version_id, audience, cell),
  foreign key (area_id, version_id) references evidence.others_version (area_id, version_id) on delete cascade,
  check (audience in ('coordinator', 'tender', 'council', 'everyone'))
);
call evidence.protect('evidence.others_shown', 'select, insert', 'provider');

-- 2. One list of audiences, for counts and goals and for stories.
alter table evidence.story_step drop constraint story_step_audience_check;
update evidence.story_step set audience = 'everyone' where audience = 'everybody';
alter table evidence.story_step add constraint story_step_audience_check
  check (audience in ('coordinator', 'tender', 'council', 'everyone'));
alter table evidence.consent_ask drop constraint consent_ask_audience_check;
alter table evidence.consent_ask add constraint consent_ask_audience_check
  check (audience in ('coordinator', 'tender', 'council', 'everyone'));
