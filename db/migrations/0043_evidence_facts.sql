-- What no record can carry, asked once: rows are added, and of each the latest counts. One in which
-- nothing is said takes back what was said before.

-- The day on which an enterprise began, which may be long before it was listed here.
create table evidence.enterprise_began (
  area_id      uuid not null,
  said_id      uuid not null,
  provider_id  uuid not null,
  began_on     date,
  said_at      timestamptz not null default clock_timestamp(),
  said_by      text not null,
  primary key (area_id, said_id),
  foreign key (area_id, provider_id) references providers.provider on delete cascade
);
create index on evidence.enterprise_began (area_id, provider_id, said_at);
call evidence.protect('evidence.enterprise_began', 'select, insert', 'provider');

-- What an enterprise costs in a month. For the eyes of whoever runs it, so that even who counts for the
-- whole area can't read it: no figure and no release can hold it.
create table evidence.cost (
  area_id       uuid not null,
  said_id       uuid not null,
  provider_id   uuid not null,
  pence_a_month int check (pence_a_month between 0 and 100000000),
  said_at       timestamptz not null default clock_timestamp(),
  said_by       text not null,
  primary key (area_id, said_id),
  foreign key (area_id, provider_id) references providers.provider on delete cascade
);
create index on evidence.cost (area_id, provider_id, said_at);

-- Where a worker lives, as near as a town or a village, and until when her core training counts. Whoever
-- runs the enterprise sees it, and she herself.
create table evidence.worker_said (
  area_id       uuid not null,
  said_id       uuid not null,
  provider_id   uuid not null,
  worker_id     uuid not null,
  locality_id   uuid,
  trained_until date,
  said_at       timestamptz not null default clock_timestamp(),
  said_by       text not null,
  primary key (area_id, said_id),
  foreign key (area_id, provider_id, worker_id) references providers.worker on delete cascade,
  foreign key (area_id, locality_id) references areas.locality
);
create index on evidence.worker_said (area_id, provider_id, worker_id, said_at);
call evidence.protect('evidence.worker_said', 'select, insert', 'provider,worker');

-- Whether her work was a fair opening: to somebody disabled, a carer, 50 or older, or long out of work.
-- Never which. What a worker says herself is counted for the whole area, and shown to nobody.
create table evidence.fair_opening (
  area_id      uuid not null,
  said_id      uuid not null,
  provider_id  uuid not null,
  worker_id    uuid not null,
  party        text not null check (party in ('worker', 'provider')),
  is_fair      boolean,
  said_at      timestamptz not null default clock_timestamp(),
  said_by      text not null,
  primary key (area_id, said_id),
  foreign key (area_id, provider_id, worker_id) references providers.worker on delete cascade
);
create index on evidence.fair_opening (area_id, provider_id, worker_id, said_at);

do $$
declare
  of_area constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid';
  counts constant text := 'nullif(current_setting(''goldcrest.evidence'', true), '''') = ''counts''';
  own constant text := '%s_id = any (nullif(current_setting(''goldcrest.evidence_%s'', true), '''')::uuid[])';
  provider constant text := format(own, 'provider', 'provider');
  worker constant text := format(own, 'worker', 'worker');
  protected text;
  rule text;
begin
  foreach protected in array array['evidence.cost', 'evidence.fair_opening'] loop
    rule := of_area || ' and (' || case protected
      when 'evidence.cost' then provider
      else counts || ' or ' || worker || ' and party = ''worker'' or ' || provider || ' and party = ''provider''' end || ')';
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy evidence on %s to goldcrest_evidence using (%s) with check (%s)', protected, rule, rule);
    -- The owner runs what is listed in src/platform/db/without-context.ts.
    execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
    execute format('grant select, insert on %s to goldcrest_evidence', protected);
  end loop;
end $$;

-- Goals of which a visit's note says what was reached: that it does, never what.
create view evidence.progress as
  select area_id, version_id, visit_id, provider_id, person_id, goal_id from practice.progress
  where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

-- How long the visit is by which prices are compared: an area's own setting before the national default.
create view evidence.visit_wanted as
  select area_id, value as minutes, valid_from, valid_to, true as is_own from areas.setting
  where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid and name = 'visit_wanted'
  union all
  select area.area_id, value, valid_from, valid_to, false
  from areas.rule join areas.area on area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  where rule.name = 'visit_wanted';

grant select on evidence.progress, evidence.visit_wanted to goldcrest_evidence;

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('visit_wanted', 30, 'minutes', '2026-01-01', 'The length by which visits are compared: visits of 30 minutes or more against those of 15, ESRC ES/K002317/1 (2015); to be confirmed with the scheme', '2026-11-23');

-- What an enterprise offers, and for whom it says that it is, is counted too.
create function evidence.mark_kinds() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Of one that is gone the mark is that of its own row.
  insert into evidence.mark (area_id, provider_id)
    select distinct service.area_id, service.provider_id
    from changed join providers.service using (area_id, service_id);
  return null;
end $$;
revoke all on function evidence.mark_kinds from public;

do $$
declare
  restores constant text := 'when (coalesce(current_setting(''goldcrest.restoring'', true), '''') = '''')';
  changed text;
  doing text;
begin
  foreach changed in array array['providers.service', 'providers.service_term', 'providers.provider_term', 'evidence.worker_said'] loop
    foreach doing in array array['insert', 'update', 'delete'] loop
      execute format('create trigger marks_%s after %s on %s referencing %s table as changed for each statement '
        || restores || ' execute function evidence.%s()',
        doing, doing, changed, case doing when 'delete' then 'old' else 'new' end,
        case changed when 'providers.service_term' then 'mark_kinds' else 'mark_changes' end);
    end loop;
  end loop;
end $$;

-- More is counted than before.
insert into evidence.mark (area_id, provider_id) select area_id, provider_id from providers.provider;
