-- What became of an enterprise that closed or left, and how large it was when: evidence counts neither a
-- merge as a failure nor what goes on as new.

-- What a coordinator says, for coordinators alone. What was wrong is said again, and names what it stands for.
create table providers.became (
  area_id      uuid not null,
  became_id    uuid not null,
  provider_id  uuid not null,
  -- It merged into another, was split, was taken over, moved to another area, grew beyond a
  -- micro-enterprise, closed for good; its listing was opened again; nothing of it was so.
  what         text not null check (what in
    ('merged', 'split', 'taken_over', 'moved', 'grew', 'closed', 'reopened', 'mistake')),
  -- The day in the area.
  on_day       date not null,
  note         text not null default '' check (length(note) <= 1000),
  corrects     uuid,
  said_at      timestamptz not null default clock_timestamp(),
  said_by      text not null,
  primary key (area_id, became_id),
  unique (area_id, provider_id, became_id),
  -- Of two who correct the same at once, one does.
  unique (area_id, corrects),
  foreign key (area_id, provider_id) references providers.provider on delete cascade,
  foreign key (area_id, provider_id, corrects) references providers.became (area_id, provider_id, became_id),
  check (corrects <> became_id),
  check (what <> 'mistake' or corrects is not null)
);

-- The enterprises as which it goes on. One that is split may be one of them itself.
create table providers.became_into (
  area_id          uuid not null,
  became_id        uuid not null,
  provider_id      uuid not null,
  into_provider_id uuid not null,
  primary key (area_id, became_id, into_provider_id),
  foreign key (area_id, provider_id, became_id)
    references providers.became (area_id, provider_id, became_id) on delete cascade,
  foreign key (area_id, into_provider_id) references providers.provider on delete cascade
);
create index on providers.became_into (area_id, into_provider_id);

do $$
declare
  coordinators constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid'
    ' and ''coordinator'' = any (nullif(current_setting(''goldcrest.roles'', true), '''')::text[])';
  protected text;
begin
  foreach protected in array array['providers.became', 'providers.became_into'] loop
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy coordinator on %s using (%s) with check (%s)', protected, coordinators, coordinators);
    -- The owner runs what is listed in src/platform/db/without-context.ts.
    execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
    execute format('grant select, insert on %s to goldcrest_request', protected);
  end loop;
end $$;

-- How large an enterprise said that it is, each time that it said something else.
create table providers.size_said (
  area_id              uuid not null,
  size_said_id         uuid not null default gen_random_uuid(),
  provider_id          uuid not null,
  full_time_equivalent numeric(7, 1),
  said_at              timestamptz not null default clock_timestamp(),
  primary key (area_id, size_said_id),
  foreign key (area_id, provider_id) references providers.provider on delete cascade
);
create index on providers.size_said (area_id, provider_id, said_at);
call areas.protect('providers.size_said', 'select');

insert into providers.size_said (area_id, provider_id, full_time_equivalent, said_at)
  select area_id, provider_id, full_time_equivalent, created_at from providers.provider;

create function providers.say_size() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into providers.size_said (area_id, provider_id, full_time_equivalent)
    values (new.area_id, new.provider_id, new.full_time_equivalent);
  return null;
end $$;
-- A listing that is opened again is closed by nothing that was said before.
create function providers.say_reopened() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into providers.became (area_id, became_id, provider_id, what, on_day, said_by)
    select old.area_id, gen_random_uuid(), old.provider_id, 'reopened', (now() at time zone area.time_zone)::date,
      coalesce(nullif(current_setting('goldcrest.actor', true), ''), 'reopened')
    from areas.area where area.area_id = old.area_id
      -- One that is gone altogether has nothing that could be said of it.
      and exists (select from providers.provider
        where provider.area_id = old.area_id and provider.provider_id = old.provider_id)
      and exists (select from providers.became
        where became.area_id = old.area_id and became.provider_id = old.provider_id);
  return null;
end $$;
revoke all on function providers.say_size, providers.say_reopened from public;

do $$
declare
  restores constant text := 'coalesce(current_setting(''goldcrest.restoring'', true), '''') = ''''';
begin
  execute 'create trigger says_size_first after insert on providers.provider for each row when ('
    || restores || ') execute function providers.say_size()';
  execute 'create trigger says_size after update of full_time_equivalent on providers.provider for each row when ('
    || restores || ' and old.full_time_equivalent is distinct from new.full_time_equivalent) execute function providers.say_size()';
  execute 'create trigger says_reopened after delete on providers.closure for each row when ('
    || restores || ') execute function providers.say_reopened()';
end $$;

-- As evidence reads it: no notes.

create view evidence.became as
  select became.area_id, became.became_id, became.provider_id, became.what, became.on_day, became.said_at
  from providers.became
  where became.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid and became.what <> 'mistake'
    and not exists (select from providers.became as later
      where later.area_id = became.area_id and later.corrects = became.became_id);

-- As what it goes on, but as itself.
create view evidence.went_on_as as
  select became_into.area_id, became_into.provider_id, became_into.into_provider_id, became.on_day
  from providers.became_into join evidence.became using (area_id, became_id)
  where became_into.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and became_into.into_provider_id <> became_into.provider_id
    and became.what in ('merged', 'split', 'taken_over');

-- Of one whose listing is closed, the day is that of what became of it last, where somebody said so.
create or replace view evidence.provider as
  select provider.area_id, provider.provider_id, provider.full_time_equivalent, provider.legal_form,
    provider.locality_id, provider.run_by_people_who_draw_on_support,
    (provider.created_at at time zone area.time_zone)::date as listed_on,
    coalesce(ending.on_day, (closure.closed_at at time zone area.time_zone)::date) as closed_on,
    -- None: nobody said; it has failed, as far as is known.
    ending.what as became
  from providers.provider
    join areas.area on area.area_id = provider.area_id
    left join providers.closure on closure.area_id = provider.area_id and closure.provider_id = provider.provider_id
    left join lateral (
      select case when what <> 'reopened' then on_day end as on_day, nullif(what, 'reopened') as what
      from evidence.became
      where closure.provider_id is not null
        and became.area_id = provider.area_id and became.provider_id = provider.provider_id
        and what <> 'grew'
        and not (what = 'split' and exists (select from providers.became_into as itself
          where itself.area_id = became.area_id and itself.became_id = became.became_id
            and itself.into_provider_id = became.provider_id))
      order by became.on_day desc, became.said_at desc limit 1) ending on true
  where provider.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

-- How large it was from which day on; what was said first counts for all days before, too. Who grew beyond
-- a micro-enterprise is none from that day, until a size is said anew.
create view evidence.size as
  select area_id, provider_id, full_time_equivalent, false as grew,
    case when row_number() over (partition by area_id, provider_id order by said_at, size_said_id) = 1
      then '-infinity'::date else (said_at at time zone time_zone)::date end as from_on, said_at
  from providers.size_said join areas.area using (area_id)
  where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  union all
  select area_id, provider_id, null, true, on_day, 'infinity' from evidence.became where what = 'grew';

-- How large a micro-enterprise is at most.
create view evidence.micro as
  select area_id, valid_from, valid_to, min(above_full_time_equivalent) as at_most
  from areas.size_band
  where area_id = nullif(current_setting('goldcrest.area', true), '')::uuid and size_class <> 'micro'
  group by area_id, valid_from, valid_to;

-- Since when people find it, and on which days it takes on nobody new: never why.
create view evidence.approval as
  select approval.area_id, approval.provider_id, (approval.approved_at at time zone area.time_zone)::date as from_on
  from directory.approval join areas.area on area.area_id = approval.area_id
  where approval.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;
create view evidence.pause as
  select pause.area_id, pause.provider_id, (pause.began_at at time zone area.time_zone)::date as from_on,
    least((pause.ended_at at time zone area.time_zone)::date, pause.until + 1) as until_on
  from directory.pause join areas.area on area.area_id = pause.area_id
  where pause.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid;

grant select on evidence.became, evidence.went_on_as, evidence.size, evidence.micro, evidence.approval,
  evidence.pause to goldcrest_evidence;

-- Cells that are affected are counted again.
create function evidence.mark_area() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.mark (area_id, provider_id)
    select provider.area_id, provider.provider_id from providers.provider
    where provider.area_id in (select area_id from changed);
  return null;
end $$;
revoke all on function evidence.mark_area from public;

do $$
declare
  restores constant text := 'when (coalesce(current_setting(''goldcrest.restoring'', true), '''') = '''')';
  changed text;
  doing text;
begin
  foreach changed in array array['providers.became', 'providers.size_said', 'areas.size_band'] loop
    foreach doing in array array['insert', 'update', 'delete'] loop
      execute format('create trigger marks_%s after %s on %s referencing %s table as changed for each statement '
        || restores || ' execute function evidence.%s()',
        doing, doing, changed, case doing when 'delete' then 'old' else 'new' end,
        case changed when 'areas.size_band' then 'mark_area' else 'mark_changes' end);
    end loop;
  end loop;
end $$;

-- More is counted than before.
insert into evidence.mark (area_id, provider_id) select area_id, provider_id from providers.provider;
