-- Evidence: what is computed from everyday records, and what is published of it. The role of requests
-- has no right at all in this schema: a request steps into a role of its own, and out again.

do $$
begin
  create role goldcrest_evidence nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant goldcrest_evidence to %I', current_user);
  end if;
end $$;

create schema evidence;
grant usage on schema evidence to goldcrest_evidence;

-- Puts a table under the rule of its area, for the role of evidence. `narrowed` says which rows somebody
-- sees who doesn't count for the whole area: of her enterprises, of her people.
create procedure evidence.protect(protected regclass, granted text, narrowed text default '')
language plpgsql as $$
declare
  of_area constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid';
  counts constant text := 'nullif(current_setting(''goldcrest.evidence'', true), '''') = ''counts''';
  own constant text := '%s_id = any (nullif(current_setting(''goldcrest.evidence_%s'', true), '''')::uuid[])';
  rule text := of_area;
begin
  if narrowed = 'counts' then
    rule := of_area || ' and ' || counts;
  elsif narrowed <> '' then
    rule := of_area || ' and (' || counts || ' or '
      || (select string_agg(format(own, one, one), ' or ') from unnest(string_to_array(narrowed, ',')) one) || ')';
  end if;
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy evidence on %s to goldcrest_evidence using (%s) with check (%s)', protected, rule, rule);
  -- The owner runs what is listed in src/platform/db/without-context.ts.
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant %s on %s to goldcrest_evidence', granted, protected);
end $$;

-- 1. What somebody doesn't want counted

-- A person's records are left out: all, those of one enterprise, or one visit. Taken back, it ends.
create table evidence.left_out (
  area_id      uuid not null,
  left_out_id  uuid not null,
  person_id    uuid not null,
  -- None: of every enterprise.
  provider_id  uuid,
  -- None: every visit.
  visit_id     uuid,
  began_at     timestamptz not null default now(),
  began_by     text not null,
  ended_at     timestamptz,
  ended_by     text,
  primary key (area_id, left_out_id),
  foreign key (area_id, person_id) references people.person (area_id, person_id) on delete cascade,
  check (visit_id is null or provider_id is not null),
  check ((ended_at is null) = (ended_by is null))
);
create index on evidence.left_out (area_id, person_id);
call evidence.protect('evidence.left_out', 'select, insert, update', 'person');

-- 2. Everyday records as evidence reads them: without names and words, and without those that may not
-- be counted. The views run with their owner's rights, and show the area of the context only.

-- Who may be counted at all: whose record is there, and is used.
create view evidence.person as
  select person.area_id, person.person_id
  from people.person
  where person.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and not exists (select from people.restriction
      where restriction.area_id = person.area_id and restriction.person_id = person.person_id
        and restriction.ended_at is null)
    and not exists (select from evidence.left_out
      where left_out.area_id = person.area_id and left_out.person_id = person.person_id
        and left_out.provider_id is null and left_out.ended_at is null);

-- A visit as it was written last. Where two devices wrote it apart, pages show both; what came last counts.
create view evidence.visit as
  select visit.area_id, visit.visit_id, visit.version_id, visit.received_at, visit.provider_id,
    visit.person_id, visit.worker_id, visit.plan_id, visit.began_at, visit.ended_at,
    (visit.began_at at time zone area.time_zone)::date as day,
    visit.place, visit.break_minutes
  from practice.visit
    join areas.area on area.area_id = visit.area_id
    join evidence.person on person.area_id = visit.area_id and person.person_id = visit.person_id
  where visit.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and not visit.withdrawn
    and not exists (select from practice.visit as later
      where later.area_id = visit.area_id and later.replaces = visit.version_id)
    and not exists (select from practice.visit as twin
      where twin.area_id = visit.area_id and twin.visit_id = visit.visit_id and not twin.withdrawn
        and (twin.received_at, twin.version_id) > (visit.received_at, visit.version_id)
        and not exists (select from practice.visit as later
          where later.area_id = visit.area_id and later.replaces = twin.version_id))
    and not exists (select from evidence.left_out
      where left_out.area_id = visit.area_id and left_out.person_id = visit.person_id
        and left_out.provider_id = visit.provider_id and left_out.ended_at is null
        and (left_out.visit_id is null or left_out.visit_id = visit.visit_id));

-- Every version of a visit, whether it counts or not: which days a correction touches.
create view evidence.visit_version as
  select visit.area_id, visit.visit_id, visit.provider_id, visit.person_id,
    (visit.began_at at time zone area.time_zone)::date as day
  from practice.visit join areas.area on area.area_id = visit.area_id
  where visit.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

-- How somebody worked in an enterprise, from a day until before another: as it was last said by then.
create view evidence.worker as
  select area_id, provider_id, worker_id, kind, hours_wanted, began_on, ended_on,
    -- Visits may be written that were before she was added here.
    case when turn = 1 then '-infinity'::date else said_on end as from_on,
    coalesce(lead(said_on) over said, 'infinity') as until_on
  from (
    select worker.area_id, worker.provider_id, worker.worker_id, said.kind, said.hours_wanted,
      (worker.began_at at time zone area.time_zone)::date as began_on,
      (worker.ended_at at time zone area.time_zone)::date as ended_on,
      (said.said_at at time zone area.time_zone)::date as said_on,
      row_number() over (partition by worker.provider_id, worker.worker_id order by said.said_at, said.said_id) as turn
    from providers.worker
      join areas.area on area.area_id = worker.area_id
      cross join lateral (
        select worker.kind, worker.hours_wanted, worker.began_at as said_at, null::uuid as said_id
        union all
        select change.kind, change.hours_wanted, change.changed_at, change.change_id
        from providers.worker_change as change
        where change.area_id = worker.area_id and change.provider_id = worker.provider_id
          and change.worker_id = worker.worker_id) said
    where worker.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid) spoken
  window said as (partition by provider_id, worker_id order by said_on, turn);

-- From which day both had said yes to a version. A yes that was said again is the last one.
create view evidence.agreed as
  select version.area_id, version.agreement_id, version.number, agreement.provider_id, agreement.person_id,
    version.funding_route, version.hours_a_week, version.minimum_visit_minutes, version.ends_on,
    greatest(version.begins_on, yes.agreed_on) as from_on
  from agreements.agreement
    join agreements.version on version.area_id = agreement.area_id and version.agreement_id = agreement.agreement_id
    cross join lateral (
      select max(agreed_on) as agreed_on from (
        select distinct on (party) agreed_on from agreements.assent
        where assent.area_id = version.area_id and assent.agreement_id = version.agreement_id
          and assent.number = version.number
        order by party, agreed_at desc) said
      having count(*) = 2) yes
  where agreement.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

-- On which days which version of an agreement counted; as src/agreements/in-force.ts has it.
create view evidence.agreement as
  select spans.* from (
    select agreed.area_id, agreed.agreement_id, agreed.number, agreed.provider_id, agreed.person_id,
      agreed.funding_route, agreed.hours_a_week, agreed.minimum_visit_minutes, agreed.from_on,
      least(coalesce(agreed.ends_on + 1, 'infinity'),
        coalesce((select min(over_from) from agreements.ending
          where ending.area_id = agreed.area_id and ending.agreement_id = agreed.agreement_id), 'infinity'),
        coalesce((select min(later.from_on) from evidence.agreed as later
          where later.area_id = agreed.area_id and later.agreement_id = agreed.agreement_id
            and later.number > agreed.number), 'infinity')) as until_on
    from evidence.agreed) spans
    join evidence.person on person.area_id = spans.area_id and person.person_id = spans.person_id
  where spans.from_on < spans.until_on
    and not exists (select from evidence.left_out
      where left_out.area_id = spans.area_id and left_out.person_id = spans.person_id
        and left_out.provider_id = spans.provider_id and left_out.visit_id is null and left_out.ended_at is null);

-- Its prices, in pence.
create view evidence.price_line as
  select area_id, agreement_id, number, line, pence, unit, days from agreements.price_line
  where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

-- Who asked, was introduced or turned down: never who.
create view evidence.approach as
  select area_id, approach_id, provider_id, kind, route, support, weekday, part, locality_id, reason, on_day
  from practice.approach
  where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid and undone_at is null;

-- Who can stand in, and since when the person knows them.
create view evidence.back_up as
  select back_up.area_id, back_up.back_up_id, back_up.provider_id, back_up.person_id, back_up.worker_id,
    (back_up.named_at at time zone area.time_zone)::date as named_on,
    (ending.ended_at at time zone area.time_zone)::date as ended_on,
    (select min(met_on) from practice.back_up_met as met
      where met.area_id = back_up.area_id and met.back_up_id = back_up.back_up_id) as met_on
  from practice.back_up
    join areas.area on area.area_id = back_up.area_id
    join evidence.person on person.area_id = back_up.area_id and person.person_id = back_up.person_id
    left join practice.back_up_ending as ending
      on ending.area_id = back_up.area_id and ending.back_up_id = back_up.back_up_id
  where back_up.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

-- An enterprise: no name, no address.
create view evidence.provider as
  select provider.area_id, provider.provider_id, provider.full_time_equivalent, provider.legal_form,
    provider.locality_id, provider.run_by_people_who_draw_on_support,
    (provider.created_at at time zone area.time_zone)::date as listed_on,
    (closure.closed_at at time zone area.time_zone)::date as closed_on
  from providers.provider
    join areas.area on area.area_id = provider.area_id
    left join providers.closure on closure.area_id = provider.area_id and closure.provider_id = provider.provider_id
  where provider.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

-- What it said of its free time; what was said last by a day counts on it.
create view evidence.availability as
  select area_id, provider_id, as_of, weekday, free_minutes from providers.availability
  where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

-- What it offers: kinds of support, how far, at which prices.
create view evidence.service as
  select service.area_id, service.provider_id, service.service_id, service.delivery, service.travel_miles,
    service.minimum_visit_minutes,
    (select array_agg(term order by term) from providers.service_term
      where service_term.area_id = service.area_id and service_term.service_id = service.service_id
        and service_term.vocabulary = 'support') as support,
    (select array_agg(locality_id order by locality_id) from providers.service_area
      where service_area.area_id = service.area_id and service_area.service_id = service.service_id) as comes_to,
    (select min(pence) from providers.price
      where price.area_id = service.area_id and price.service_id = service.service_id and price.unit = 'hour') as hourly_pence
  from providers.service
  where service.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

-- For whom it says that it is: languages spoken, communities.
create view evidence.provider_term as
  select area_id, provider_id, vocabulary, term from providers.provider_term
  where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

create view evidence.locality as
  select area_id, locality_id, name, latitude, longitude from areas.locality
  where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

grant select on evidence.person, evidence.visit, evidence.visit_version, evidence.worker, evidence.agreed, evidence.agreement,
  evidence.price_line, evidence.approach, evidence.back_up, evidence.provider, evidence.availability,
  evidence.service, evidence.provider_term, evidence.locality to goldcrest_evidence;

-- 3. Cells: what was counted, in two grains. The third, of a whole area, is computed when it is published.

-- Of an enterprise in a month.
create table evidence.provider_month (
  area_id      uuid not null,
  provider_id  uuid not null,
  month        date not null,
  indicator    text not null,
  -- What it is told apart by: a route, a payer; else empty.
  category     text not null,
  numerator    bigint not null,
  denominator  bigint not null,
  primary key (area_id, provider_id, month, indicator, category)
);
create index on evidence.provider_month (area_id, month);
call evidence.protect('evidence.provider_month', 'select, insert, update, delete', 'provider');

-- Of a person with an enterprise, in a month or in four weeks.
create table evidence.person_window (
  area_id      uuid not null,
  provider_id  uuid not null,
  span         text not null check (span in ('month', 'four_weeks')),
  from_on      date not null,
  person_id    uuid not null,
  indicator    text not null,
  category     text not null,
  numerator    bigint not null,
  denominator  bigint not null,
  primary key (area_id, provider_id, span, from_on, person_id, indicator, category)
);
create index on evidence.person_window (area_id, span, from_on);
create index on evidence.person_window (area_id, person_id);
call evidence.protect('evidence.person_window', 'select, insert, update, delete', 'provider,person');

-- 4. What has changed since the cells were computed. It is written in the transaction of the change;
-- rows are only added and taken away, so that nobody who writes waits for another.
create table evidence.mark (
  area_id      uuid not null,
  mark_id      uuid not null default gen_random_uuid(),
  -- None: of every enterprise of the person.
  provider_id  uuid,
  -- None: of everybody of the enterprise.
  person_id    uuid,
  -- None: every day.
  day          date,
  -- All versions of it are touched, on whatever day they were.
  visit_id     uuid,
  marked_at    timestamptz not null default now(),
  primary key (area_id, mark_id),
  check (provider_id is not null or person_id is not null)
);
create index on evidence.mark (area_id, provider_id);
call evidence.protect('evidence.mark', 'select, insert, delete', 'provider');

-- Visits, which are many: as little as can be.
create function evidence.mark_visits() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.mark (area_id, provider_id, person_id, visit_id)
    select distinct area_id, provider_id, person_id, visit_id from fresh;
  return null;
end $$;
create function evidence.mark_erased_visits() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.mark (area_id, provider_id, person_id, day)
    select distinct erased.area_id, provider_id, person_id, (began_at at time zone time_zone)::date
    from erased join areas.area using (area_id);
  return null;
end $$;
-- All else that is counted: its enterprise, or all that one person has.
create function evidence.mark_changes() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.mark (area_id, provider_id, person_id)
    select distinct (said ->> 'area_id')::uuid, (said ->> 'provider_id')::uuid, (said ->> 'person_id')::uuid
    from (select to_jsonb(changed) as said from changed) told;
  return null;
end $$;
revoke all on function evidence.mark_visits, evidence.mark_erased_visits, evidence.mark_changes from public;

do $$
declare
  restores constant text := 'when (coalesce(current_setting(''goldcrest.restoring'', true), '''') = '''')';
  changed text;
  doing text;
begin
  execute 'create trigger marks_new after insert on practice.visit referencing new table as fresh'
    ' for each statement ' || restores || ' execute function evidence.mark_visits()';
  execute 'create trigger marks_erased after delete on practice.visit referencing old table as erased'
    ' for each statement ' || restores || ' execute function evidence.mark_erased_visits()';
  foreach changed in array array['agreements.version', 'agreements.price_line', 'agreements.assent',
    'agreements.ending', 'practice.approach', 'practice.back_up', 'practice.back_up_met',
    'practice.back_up_ending', 'providers.worker', 'providers.worker_change', 'providers.provider',
    'providers.closure', 'providers.availability', 'people.restriction', 'evidence.left_out'] loop
    foreach doing in array array['insert', 'update', 'delete'] loop
      execute format('create trigger marks_%s after %s on %s referencing %s table as changed for each statement '
        || restores || ' execute function evidence.mark_changes()',
        doing, doing, changed, case doing when 'delete' then 'old' else 'new' end);
    end loop;
  end loop;
  execute 'create trigger marks_delete after delete on people.person referencing old table as changed'
    ' for each statement ' || restores || ' execute function evidence.mark_changes()';
end $$;

-- What is there already is counted for the first time.
insert into evidence.mark (area_id, provider_id) select area_id, provider_id from providers.provider;
