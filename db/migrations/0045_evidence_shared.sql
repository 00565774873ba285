-- What an owner lets others see of her figures: her coordinator, and in a version for others, where a
-- count under 5 is shown only where each person in it has said yes.

-- She shares with the coordinators of the area, until she takes it back.
create table evidence.sharing (
  area_id      uuid not null,
  sharing_id   uuid not null,
  provider_id  uuid not null,
  began_at     timestamptz not null default now(),
  began_by     text not null,
  ended_at     timestamptz,
  ended_by     text,
  primary key (area_id, sharing_id),
  foreign key (area_id, provider_id) references providers.provider (area_id, provider_id) on delete cascade,
  check ((ended_at is null) = (ended_by is null))
);
create unique index on evidence.sharing (area_id, provider_id) where ended_at is null;
call evidence.protect('evidence.sharing', 'select, insert, update', 'provider');

-- She asks a person whether counts under 5 that she is in may be shown, or a goal in the person's words.
create table evidence.consent_ask (
  area_id      uuid not null,
  ask_id       uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  -- None: counts that the person is in.
  goal_id      uuid,
  audience     text not null check (audience in ('coordinator', 'tender', 'everyone')),
  -- The last day of it.
  until_on     date not null,
  asked_at     timestamptz not null default now(),
  asked_by     text not null,
  primary key (area_id, ask_id),
  foreign key (area_id, person_id) references people.person (area_id, person_id) on delete cascade,
  foreign key (area_id, person_id, goal_id) references people.goal (area_id, person_id, goal_id) on delete cascade
);
create index on evidence.consent_ask (area_id, person_id);
create index on evidence.consent_ask (area_id, provider_id);
call evidence.protect('evidence.consent_ask', 'select, insert', 'provider,person');

-- What was said to it: the last counts, so that a yes is taken back by a no.
create table evidence.consent_answer (
  area_id      uuid not null,
  answer_id    uuid not null,
  ask_id       uuid not null,
  provider_id  uuid not null,
  person_id    uuid not null,
  said_yes     boolean not null,
  -- Of a yes: by whom it was decided, and how it was explained (people.consent).
  consent_id   uuid,
  said_at      timestamptz not null default clock_timestamp(),
  said_by      text not null,
  primary key (area_id, answer_id),
  foreign key (area_id, ask_id) references evidence.consent_ask (area_id, ask_id) on delete cascade,
  foreign key (area_id, person_id) references people.person (area_id, person_id) on delete cascade,
  check (said_yes = (consent_id is not null))
);
create index on evidence.consent_answer (area_id, ask_id);
create index on evidence.consent_answer (area_id, person_id);
call evidence.protect('evidence.consent_answer', 'select, insert', 'provider,person');

-- A figure that its owner says is wrong, as it was shown to her; and what was said of it.
create table evidence.dispute (
  area_id      uuid not null,
  dispute_id   uuid not null,
  provider_id  uuid not null,
  indicator    text not null,
  from_on      date not null,
  until_on     date not null,
  said_at      timestamptz not null default now(),
  said_by      text not null,
  primary key (area_id, dispute_id),
  foreign key (area_id, provider_id) references providers.provider (area_id, provider_id) on delete cascade
);
create index on evidence.dispute (area_id, provider_id);
call evidence.protect('evidence.dispute', 'select, insert', 'provider');

create table evidence.dispute_said (
  area_id      uuid not null,
  said_id      uuid not null,
  dispute_id   uuid not null,
  provider_id  uuid not null,
  party        text not null check (party in ('owner', 'coordinator')),
  words        text not null check (length(words) <= 2000),
  -- The owner says that it is put right, or was right: it is no longer disputed.
  settles      boolean not null default false,
  said_at      timestamptz not null default clock_timestamp(),
  said_by      text not null,
  primary key (area_id, said_id),
  foreign key (area_id, dispute_id) references evidence.dispute (area_id, dispute_id) on delete cascade,
  check (not settles or party = 'owner')
);
create index on evidence.dispute_said (area_id, dispute_id);
call evidence.protect('evidence.dispute_said', 'select, insert', 'provider');
