-- People who draw on support, what they keep about themselves, and who may see what. A row about a
-- person doesn't exist for anybody whose access doesn't cover that kind of row, today.
--
-- Whom the account may see with which scope is found by one query before the request begins
-- (src/people/access/standing.ts) and stands in the transaction's settings as lists of ids:
-- goldcrest.people (with any scope) and goldcrest.scope_about_me, goldcrest.scope_everything, …

create schema people;
grant usage on schema people to goldcrest_request;

-- Puts a table under the rule of its person: read with the scope, changed with `everything`.
create procedure people.protect(protected regclass, scope text, granted text default 'select, insert, update, delete')
language plpgsql as $$
declare
  of_area constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid';
  of_person constant text := 'person_id = any (nullif(current_setting(''goldcrest.%s'', true), '''')::uuid[])';
  changes constant text := of_area || ' and ' || format(of_person, 'scope_everything');
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy person on %s for select using (%s and ' || of_person || ')', protected, of_area, scope);
  execute format('create policy adds on %s for insert with check (%s)', protected, changes);
  execute format('create policy changes on %s for update using (%s) with check (%s)', protected, changes, changes);
  execute format('create policy removes on %s for delete using (%s)', protected, changes);
  -- The owner runs what is listed in src/platform/db/without-context.ts.
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant %s on %s to goldcrest_request', granted, protected);
end $$;

-- Puts a table under the rule of both parties: the person and whoever runs the enterprise read it,
-- and one of them, or both, write.
create procedure people.protect_between(protected regclass, writer text default 'both', granted text default 'select, insert')
language plpgsql as $$
declare
  of_area constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid';
  of_person constant text := 'person_id = any (nullif(current_setting(''goldcrest.%s'', true), '''')::uuid[])';
  of_provider constant text := 'provider_id = any (nullif(current_setting(''goldcrest.providers'', true), '''')::uuid[])';
  reads constant text := of_area || ' and (' || format(of_person, 'scope_agreement') || ' or ' || of_provider || ')';
  person constant text := format(of_person, 'scope_everything');
  writes constant text := of_area || ' and (' || case writer
    when 'person' then person when 'provider' then of_provider else person || ' or ' || of_provider end || ')';
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy parties on %s for select using (%s)', protected, reads);
  execute format('create policy adds on %s for insert with check (%s)', protected, writes);
  execute format('create policy changes on %s for update using (%s) with check (%s)', protected, writes, writes);
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant %s on %s to goldcrest_request', granted, protected);
end $$;

create table people.person (
  area_id    uuid not null references areas.area,
  person_id  uuid not null,
  name       text not null check (length(name) between 1 and 200),
  revision   int not null default 1,
  begun_at   timestamptz not null default now(),
  begun_by   text not null,
  primary key (area_id, person_id)
);
call people.protect('people.person', 'people', 'select, update');

-- Begun by a provider for somebody who has no account yet, and claimed by her later.
create table people.paper_record (
  area_id      uuid not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  begun_at     timestamptz not null default now(),
  claimed_at   timestamptz,
  -- Whom the scheme trusts to say that it is she: coordinator, social worker.
  checked_by   text,
  primary key (area_id, person_id),
  foreign key (area_id, person_id) references people.person on delete cascade,
  foreign key (area_id, provider_id) references providers.provider,
  check ((claimed_at is null) = (checked_by is null))
);
call people.protect('people.paper_record', 'people', 'select');

-- Who may see what of a person's record: an account, or whoever runs an enterprise.
create table people.access (
  area_id      uuid not null,
  person_id    uuid not null,
  access_id    uuid not null,
  account_id   uuid references accounts.account,
  provider_id  uuid,
  -- As the person knows them: "Ffion, my daughter".
  name         text not null check (length(name) between 1 and 200),
  relation     text not null check (relation in ('self', 'helper', 'family', 'friend', 'provider', 'professional')),
  scopes       text[] not null check (cardinality(scopes) > 0 and scopes <@ array[
    'about_me', 'plan', 'own_visits', 'all_visits', 'family_updates', 'agreement', 'money', 'everything']),
  why          text not null check (length(why) between 1 and 500),
  -- Days of the area's calendar, both of them included.
  from_on      date not null,
  until_on     date,
  -- What it was given with, and ends with.
  agreement_id uuid,
  given_at     timestamptz not null default now(),
  given_by     text not null,
  ended_at     timestamptz,
  ended_by     text,
  primary key (area_id, person_id, access_id),
  foreign key (area_id, person_id) references people.person on delete cascade,
  foreign key (area_id, provider_id) references providers.provider,
  check (num_nonnulls(account_id, provider_id) = 1),
  check (until_on >= from_on),
  check ((ended_at is null) = (ended_by is null)),
  check ((relation = 'provider') = (provider_id is not null)),
  check (relation in ('self', 'helper') or not 'everything' = any (scopes))
);
create index access_of_account on people.access (area_id, account_id) where ended_at is null;
create index access_of_provider on people.access (area_id, provider_id) where ended_at is null;
-- One record of her own in an area.
create unique index access_to_own on people.access (area_id, account_id) where relation = 'self' and ended_at is null;

-- The person sees and changes all of it; whoever has it sees her own, and may give it up.
alter table people.access enable row level security;
alter table people.access force row level security;
do $$
declare
  of_area constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid';
  of_person constant text := 'person_id = any (nullif(current_setting(''goldcrest.scope_everything'', true), '''')::uuid[])';
  of_holder constant text := 'account_id = nullif(current_setting(''goldcrest.account'', true), '''')::uuid'
    ' or provider_id = any (nullif(current_setting(''goldcrest.providers'', true), '''')::uuid[])';
begin
  execute format('create policy party on people.access for select using (%s and (%s or %s))', of_area, of_person, of_holder);
  execute format('create policy gives on people.access for insert with check (%s and %s)', of_area, of_person);
  execute format('create policy ends on people.access for update using (%s and (%s or %s)) with check (%s and (%s or %s))',
    of_area, of_person, of_holder, of_area, of_person, of_holder);
  execute format('create policy owner on people.access to %I using (true) with check (true)', current_user);
end $$;
grant select, insert on people.access to goldcrest_request;
-- Of one that was given, only its end can be said; another scope or another day is another access.
grant update (ended_at, ended_by) on people.access to goldcrest_request;

-- About Me: seven headings of the Professional Record Standards Body's standard.
create table people.about_me (
  area_id     uuid not null,
  person_id   uuid not null,
  heading     text not null check (heading in ('important', 'people', 'communication', 'wellness', 'please_do', 'support', 'also')),
  words       text not null check (length(words) <= 10000),
  revision    int not null default 1,
  changed_at  timestamptz not null default now(),
  changed_by  text not null,
  primary key (area_id, person_id, heading),
  foreign key (area_id, person_id) references people.person on delete cascade
);
call people.protect('people.about_me', 'scope_about_me');

-- A picture of hers, or her voice. The bytes are what src/platform/media made of what she sent.
create table people.piece (
  area_id    uuid not null,
  person_id  uuid not null,
  piece_id   uuid not null,
  heading    text not null check (heading in ('important', 'people', 'communication', 'wellness', 'please_do', 'support', 'also')),
  kind       text not null check (kind in ('picture', 'sound')),
  type       text not null,
  bytes      bytea not null check (length(bytes) between 1 and 10000000),
  -- What it shows or says, for who can't see or hear it.
  words      text not null check (length(words) <= 500),
  width      int,
  height     int,
  seconds    int,
  added_at   timestamptz not null default now(),
  added_by   text not null,
  primary key (area_id, person_id, piece_id),
  foreign key (area_id, person_id) references people.person on delete cascade
);
-- Kept as they come: they are packed already.
alter table people.piece alter column bytes set storage external;
call people.protect('people.piece', 'scope_about_me', 'select, insert, delete');

-- What she wants from support, and whether she likes few faces or many.
create table people.wish (
  area_id     uuid not null,
  person_id   uuid not null,
  words       text not null check (length(words) <= 10000),
  faces       text check (faces in ('few', 'many', 'either')),
  revision    int not null default 1,
  changed_at  timestamptz not null default now(),
  changed_by  text not null,
  primary key (area_id, person_id),
  foreign key (area_id, person_id) references people.person on delete cascade
);
call people.protect('people.wish', 'scope_about_me');

-- A goal in her own words, and what became of it.
create table people.goal (
  area_id    uuid not null,
  person_id  uuid not null,
  goal_id    uuid not null,
  words      text not null check (length(words) between 1 and 2000),
  set_at     timestamptz not null default now(),
  set_by     text not null,
  primary key (area_id, person_id, goal_id),
  foreign key (area_id, person_id) references people.person on delete cascade
);
call people.protect('people.goal', 'scope_plan', 'select, insert');

create table people.goal_outcome (
  area_id    uuid not null,
  person_id  uuid not null,
  goal_id    uuid not null,
  outcome_id uuid not null,
  -- Taken up again: what was said before no longer counts.
  outcome    text not null check (outcome in ('reached', 'let_go', 'taken_up_again')),
  said_at    timestamptz not null default now(),
  said_by    text not null,
  primary key (area_id, person_id, goal_id, outcome_id),
  foreign key (area_id, person_id, goal_id) references people.goal on delete cascade
);
call people.protect('people.goal_outcome', 'scope_plan', 'select, insert');

-- A decision for one purpose: by whom, in which standing, how it was explained, what was seen of it.
create table people.consent (
  area_id           uuid not null,
  person_id         uuid not null,
  consent_id        uuid not null,
  -- What was decided, in words: "Ffion may see how visits went".
  decision          text not null check (length(decision) between 1 and 500),
  access_id         uuid,
  standing          text not null check (standing in ('person', 'health_attorney', 'finance_attorney', 'deputy', 'best_interests')),
  -- Who decided, where it was not the person.
  decided_by        text check (length(decided_by) between 1 and 200),
  consulted         text check (length(consulted) between 1 and 1000),
  explained         text not null check (explained in ('easy_read', 'words', 'talking', 'pictures', 'sign', 'other')),
  -- What was seen of the standing: "the registered power of attorney, last page".
  evidence          text check (length(evidence) between 1 and 500),
  evidence_seen_on  date,
  decided_at        timestamptz not null default now(),
  recorded_by       text not null,
  ended_at          timestamptz,
  ended_by          text,
  primary key (area_id, person_id, consent_id),
  foreign key (area_id, person_id) references people.person on delete cascade,
  foreign key (area_id, person_id, access_id) references people.access on delete cascade,
  check ((standing = 'person') = (decided_by is null)),
  check ((standing = 'best_interests') = (consulted is not null)),
  check (standing = 'person' or (evidence is not null and evidence_seen_on is not null)),
  check ((ended_at is null) = (ended_by is null))
);
call people.protect('people.consent', 'scope_everything', 'select, insert');
grant update (ended_at, ended_by) on people.consent to goldcrest_request;

-- Keep, but stop using: providers, supporters and professionals see nothing until it ends.
create table people.restriction (
  area_id         uuid not null,
  person_id       uuid not null,
  restriction_id  uuid not null,
  began_at        timestamptz not null default now(),
  began_by        text not null,
  ended_at        timestamptz,
  ended_by        text,
  primary key (area_id, person_id, restriction_id),
  foreign key (area_id, person_id) references people.person on delete cascade,
  check ((ended_at is null) = (ended_by is null))
);
create unique index restriction_in_force on people.restriction (area_id, person_id) where ended_at is null;
call people.protect('people.restriction', 'scope_everything', 'select, insert');
grant update (ended_at, ended_by) on people.restriction to goldcrest_request;

-- What the person asks of an enterprise that keeps a record of her, and what became of it. What she
-- keeps herself she changes and erases herself.
create table people.request (
  area_id      uuid not null,
  person_id    uuid not null,
  request_id   uuid not null,
  provider_id  uuid not null,
  kind         text not null check (kind in ('erasure', 'correction', 'restriction', 'objection')),
  words        text not null check (length(words) between 1 and 5000),
  asked_at     timestamptz not null default now(),
  asked_by     text not null,
  primary key (area_id, person_id, request_id),
  unique (area_id, person_id, request_id, provider_id),
  foreign key (area_id, person_id) references people.person on delete cascade,
  foreign key (area_id, provider_id) references providers.provider
);
create table people.request_answer (
  area_id      uuid not null,
  person_id    uuid not null,
  request_id   uuid not null,
  answer_id    uuid not null,
  provider_id  uuid not null,
  outcome      text not null check (outcome in ('done', 'partly', 'refused', 'more_time')),
  words        text not null check (length(words) between 1 and 5000),
  answered_at  timestamptz not null default now(),
  answered_by  text not null,
  primary key (area_id, person_id, request_id, answer_id),
  foreign key (area_id, person_id, request_id, provider_id)
    references people.request (area_id, person_id, request_id, provider_id) on delete cascade
);
call people.protect_between('people.request', 'person');
call people.protect_between('people.request_answer', 'provider');
