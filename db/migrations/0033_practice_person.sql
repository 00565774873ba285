-- What the person says of her week, whom she wants told if nobody comes, and who can stand in. The
-- rows are hers: they go when her record is erased. None is changed.

-- A row of the person's about an enterprise's visits. `readers` and `adders` are lists of the context
-- by the names below; a name that isn't there is a list of people.
create procedure practice.protect_hers(protected regclass, readers text[], adders text[] default '{}')
language plpgsql as $$
declare
  ids constant text := ' = any (nullif(current_setting(''goldcrest.%s'', true), '''')::uuid[])';
  of_area constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid';
  provider constant text := 'provider_id' || format(ids, 'providers');
  worker constant text := 'worker_id' || format(ids, 'workers') || ' and provider_id' || format(ids, 'works_for');
  around constant text := 'person_id' || format(ids, 'visits_to') || ' and provider_id' || format(ids, 'works_for');
  everything constant text := 'person_id' || format(ids, 'scope_everything');
  named constant jsonb := jsonb_build_object(
    'provider', provider, 'worker', worker, 'around', around,
    'helpers', '(read_by = ''helpers'' and ' || everything || ') or (read_by = ''them'' and ' || everything || ')',
    'them', '(read_by = ''them'' and ' || provider || ') or (read_by = ''them'' and ' || worker || ')',
    'either', '(party = ''person'' and ' || everything || ') or (party = ''provider'' and ' || provider || ')');
  reads text;
  writes text;
begin
  select string_agg(coalesce(named ->> one, 'person_id' || format(ids, one)), ' or ') into reads from unnest(readers) one;
  select string_agg(coalesce(named ->> one, 'person_id' || format(ids, one)), ' or ') into writes from unnest(adders) one;
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy parties on %s for select using (%s and (%s))', protected, of_area, reads);
  execute format('grant select on %s to goldcrest_request', protected);
  if writes is not null then
    execute format('create policy adds on %s for insert with check (%s and (%s))', protected, of_area, writes);
    execute format('grant insert on %s to goldcrest_request', protected);
  end if;
  -- The owner runs what is listed in src/platform/db/without-context.ts.
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
end $$;

-- What the person would rather have of one day of a plan. It changes nothing by itself; what was said
-- last counts, and nothing said takes it back.
create table practice.day_wish (
  area_id      uuid not null,
  wish_id      uuid not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  plan_id      uuid not null,
  planned_on   date not null,
  -- What to do then: "bake, not shop".
  words        text not null default '' check (length(words) <= 1000),
  -- When she would rather have it: "after lunch".
  other_time   text not null default '' check (length(other_time) <= 200),
  -- Who she would like to come: "Ben", "somebody new".
  who          text not null default '' check (length(who) <= 200),
  -- Whether she said it herself, or somebody who helps her.
  teller       text not null check (teller in ('person', 'helper')),
  said_at      timestamptz not null default clock_timestamp(),
  said_by      text not null,
  primary key (area_id, wish_id),
  foreign key (area_id, person_id) references people.person on delete cascade,
  foreign key (area_id, plan_id, provider_id, person_id)
    references practice.plan (area_id, plan_id, provider_id, person_id) on delete cascade
);
create index on practice.day_wish (area_id, plan_id, planned_on);
create index on practice.day_wish (area_id, person_id);
call practice.protect_hers('practice.day_wish', '{scope_plan,provider,around}', '{scope_everything}');

-- How a visit went, from the person's or a helper's own account, never from a provider's phone.
create table practice.visit_said (
  area_id      uuid not null,
  said_id      uuid not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  worker_id    uuid not null,
  visit_id     uuid not null,
  -- What she had before her when she said it.
  version_id   uuid not null,
  how          text not null check (how in ('good', 'so_so', 'bad')),
  words        text not null default '' check (length(words) <= 2000),
  -- She alone; who helps her with everything; also who came, and who runs the enterprise.
  read_by      text not null check (read_by in ('me', 'helpers', 'them')),
  teller       text not null check (teller in ('person', 'helper')),
  said_at      timestamptz not null default clock_timestamp(),
  said_by      text not null,
  primary key (area_id, said_id),
  foreign key (area_id, person_id) references people.person on delete cascade,
  foreign key (area_id, visit_id, version_id, provider_id, person_id)
    references practice.visit (area_id, visit_id, version_id, provider_id, person_id) on delete cascade,
  -- What a helper says is never for the person alone: she herself can't have said so.
  check (teller = 'person' or read_by <> 'me')
);
create index on practice.visit_said (area_id, visit_id);
create index on practice.visit_said (area_id, person_id, said_at);
call practice.protect_hers('practice.visit_said', '{own_record,helpers,them}', '{scope_everything}');
-- What she says anew takes the place of what she said: who read that may be meant to read it no more.
grant delete on practice.visit_said to goldcrest_request;
create policy removes on practice.visit_said for delete using (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and person_id = any (nullif(current_setting('goldcrest.scope_everything', true), '')::uuid[]));

-- She wants somebody told when we haven't heard that a visit began.
create table practice.watch (
  area_id         uuid not null,
  watch_id        uuid not null,
  person_id       uuid not null,
  -- Whose visits; none: everybody's for whom there is none of their own.
  provider_id     uuid,
  -- How long after the time we wait before we ask the provider.
  grace_minutes   int not null check (grace_minutes between 5 and 240),
  contact_name    text not null check (length(contact_name) between 1 and 200),
  contact_email   text not null check (length(contact_email) between 3 and 254),
  contact_mobile  text check (length(contact_mobile) between 7 and 20),
  -- What she wants the contact to read besides.
  words           text not null default '' check (length(words) <= 300),
  consent_id      uuid,
  -- Of the link by which the contact says no.
  secret_hash     bytea not null,
  began_at        timestamptz not null default now(),
  began_by        text not null,
  primary key (area_id, watch_id),
  unique (area_id, watch_id, person_id),
  unique (area_id, secret_hash),
  foreign key (area_id, person_id) references people.person on delete cascade,
  foreign key (area_id, provider_id) references providers.provider,
  foreign key (area_id, person_id, consent_id) references people.consent on delete set null (consent_id)
);
create index on practice.watch (area_id, person_id);
call practice.protect_hers('practice.watch', '{scope_everything}', '{scope_everything}');

create table practice.watch_ending (
  area_id    uuid not null,
  watch_id   uuid not null,
  person_id  uuid not null,
  party      text not null check (party in ('person', 'contact')),
  ended_at   timestamptz not null default now(),
  ended_by   text not null,
  primary key (area_id, watch_id),
  foreign key (area_id, watch_id, person_id) references practice.watch (area_id, watch_id, person_id) on delete cascade
);
call practice.protect_hers('practice.watch_ending', '{scope_everything}', '{scope_everything}');

-- What was done of a visit that we haven't heard of: the provider was asked, the contact told, or
-- nothing for it was too late to help anybody. Each once for a moment at which it should have begun:
-- one that is moved and not begun then either is another. Only the owner adds (src/practice/watch/).
create table practice.watch_step (
  area_id      uuid not null,
  plan_id      uuid not null,
  planned_on   date not null,
  due_at       timestamptz not null,
  step         text not null check (step in ('asked', 'told', 'too_late')),
  watch_id     uuid not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  worker_id    uuid,
  made_at      timestamptz not null default now(),
  primary key (area_id, plan_id, planned_on, due_at, step),
  foreign key (area_id, watch_id, person_id) references practice.watch (area_id, watch_id, person_id) on delete cascade,
  foreign key (area_id, plan_id, provider_id, person_id)
    references practice.plan (area_id, plan_id, provider_id, person_id) on delete cascade
);
create index on practice.watch_step (area_id, person_id, made_at);
create index on practice.watch_step (area_id, provider_id, made_at);
call practice.protect_hers('practice.watch_step', '{scope_everything,provider,worker,around}');

-- What the provider said when she was asked.
create table practice.watch_answer (
  area_id      uuid not null,
  answer_id    uuid not null,
  plan_id      uuid not null,
  planned_on   date not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  worker_id    uuid,
  answer       text not null check (answer in ('here', 'on_the_way')),
  answered_at  timestamptz not null default clock_timestamp(),
  answered_by  text not null,
  primary key (area_id, answer_id),
  foreign key (area_id, person_id) references people.person on delete cascade,
  foreign key (area_id, plan_id, provider_id, person_id)
    references practice.plan (area_id, plan_id, provider_id, person_id) on delete cascade
);
create index on practice.watch_answer (area_id, plan_id, planned_on);
call practice.protect_hers('practice.watch_answer', '{scope_everything,provider,worker,around}', '{provider,worker}');

-- Who comes when the usual one can't: named by the person, and better known to her before.
create table practice.back_up (
  area_id       uuid not null,
  back_up_id    uuid not null,
  person_id     uuid not null,
  -- For whose visits.
  provider_id   uuid not null,
  -- As the person knows them.
  name          text not null check (length(name) between 1 and 200),
  -- Somebody who works there, or another enterprise; neither: somebody by name only.
  worker_id     uuid,
  other_id      uuid,
  named_at      timestamptz not null default now(),
  named_by      text not null,
  primary key (area_id, back_up_id),
  unique (area_id, back_up_id, person_id, provider_id),
  foreign key (area_id, person_id) references people.person on delete cascade,
  foreign key (area_id, provider_id) references providers.provider,
  foreign key (area_id, other_id) references providers.provider,
  check (num_nonnulls(worker_id, other_id) <= 1)
);
create index on practice.back_up (area_id, person_id);
create index on practice.back_up (area_id, provider_id);
call practice.protect_hers('practice.back_up', '{scope_plan,provider,around}', '{scope_everything}');

create table practice.back_up_met (
  area_id      uuid not null,
  met_id       uuid not null,
  back_up_id   uuid not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  -- The provider says it only with the person's yes.
  party        text not null check (party in ('person', 'provider')),
  met_on       date not null,
  noted_at     timestamptz not null default now(),
  noted_by     text not null,
  primary key (area_id, met_id),
  foreign key (area_id, back_up_id, person_id, provider_id)
    references practice.back_up (area_id, back_up_id, person_id, provider_id) on delete cascade
);
create index on practice.back_up_met (area_id, back_up_id);
call practice.protect_hers('practice.back_up_met', '{scope_plan,provider,around}', '{either}');

create table practice.back_up_ending (
  area_id      uuid not null,
  back_up_id   uuid not null,
  person_id    uuid not null,
  provider_id  uuid not null,
  ended_at     timestamptz not null default now(),
  ended_by     text not null,
  primary key (area_id, back_up_id),
  foreign key (area_id, back_up_id, person_id, provider_id)
    references practice.back_up (area_id, back_up_id, person_id, provider_id) on delete cascade
);
call practice.protect_hers('practice.back_up_ending', '{scope_plan,provider,around}', '{scope_everything}');

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('watch_second_wait', 15, 'minutes', '2026-01-01', 'Goldcrest default: how long a provider has to answer before the contact is told, to be confirmed with the scheme', '2026-11-23'),
  ('watch_on_the_way', 30, 'minutes', '2026-01-01', 'Goldcrest default: how long “on my way” counts without a record, to be confirmed with the scheme', '2026-11-23'),
  ('watch_too_late', 4, 'hours', '2026-01-01', 'Goldcrest default: after an outage of so long a message would mislead', '2026-11-23'),
  ('watch_kept', 1, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-23'),
  ('week_words_kept', 8, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-23');
