-- Who worked for an enterprise that goes on as another, and now works there, has no new job.

-- Workers who came along, each beside the one whom they were before: told by their account, of which nothing is
-- shown. It is one coming along within eight weeks (who was not seen for so long counts as having left) of the
-- day on which the former one went on, and of the end of the work there, which was paid or her own.
create view evidence.came_along as
  with recursive way as (
    select area_id, provider_id, into_provider_id, on_day from evidence.went_on_as
    union
    select way.area_id, way.provider_id, went.into_provider_id, went.on_day
    from way join evidence.went_on_as as went on went.area_id = way.area_id
      and went.provider_id = way.into_provider_id and went.on_day >= way.on_day)
  select distinct later.area_id, later.provider_id, later.worker_id,
    former.provider_id as former_provider_id, former.worker_id as former_worker_id
  from way
    join areas.area on area.area_id = way.area_id
    join evidence.provider as ending on ending.area_id = way.area_id and ending.provider_id = way.provider_id
    join providers.worker as later on later.area_id = way.area_id and later.provider_id = way.into_provider_id
    join providers.worker as former on former.area_id = way.area_id and former.provider_id = way.provider_id
      and former.account_id = later.account_id and former.began_at < later.began_at
    cross join lateral (
      select (later.began_at at time zone area.time_zone)::date as began_on,
        -- One who still works for what goes on as itself, too, has a second job.
        least((former.ended_at at time zone area.time_zone)::date, ending.closed_on) as left_on) days
  where way.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and way.provider_id <> way.into_provider_id
    and abs(began_on - way.on_day) <= 56 and abs(began_on - left_on) <= 56
    and exists (select from evidence.worker as was
      where was.area_id = former.area_id and was.provider_id = former.provider_id
        and was.worker_id = former.worker_id and was.kind in ('owner', 'paid')
        and was.from_on <= left_on and was.until_on >= left_on);
grant select on evidence.came_along to goldcrest_evidence;

-- What changes of an enterprise, of its workers, or of what became of it, is counted anew in those as which it
-- goes on, or was said to.
create function evidence.mark_later() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into evidence.mark (area_id, provider_id)
    with recursive later as (
      -- Of a row that names one of them and may be gone: that one.
      select (said ->> 'area_id')::uuid as area_id, (said ->> 'into_provider_id')::uuid as provider_id
      from (select to_jsonb(changed) as said from changed) told where said ? 'into_provider_id'
      union
      select into_one.area_id, into_one.into_provider_id
      from (select to_jsonb(changed) as said from changed) told
        join providers.became_into as into_one on into_one.area_id = (said ->> 'area_id')::uuid
          and into_one.provider_id = (said ->> 'provider_id')::uuid
      where not said ? 'into_provider_id'
      union
      select next.area_id, next.into_provider_id
      from later join providers.became_into as next on next.area_id = later.area_id
        and next.provider_id = later.provider_id)
    select area_id, provider_id from later;
  return null;
end $$;
revoke all on function evidence.mark_later from public;
create index on providers.became_into (area_id, provider_id);

do $$
declare
  restores constant text := 'when (coalesce(current_setting(''goldcrest.restoring'', true), '''') = '''')';
  changed text;
  doing text;
begin
  foreach changed in array array['providers.became', 'providers.became_into', 'providers.closure',
    'providers.worker', 'providers.worker_change'] loop
    foreach doing in array array['insert', 'update', 'delete'] loop
      execute format('create trigger marks_later_%s after %s on %s referencing %s table as changed for each statement '
        || restores || ' execute function evidence.mark_later()',
        doing, doing, changed, case doing when 'delete' then 'old' else 'new' end);
    end loop;
  end loop;
end $$;

-- Where somebody has said so already it is counted anew.
insert into evidence.mark (area_id, provider_id)
  select distinct area_id, into_provider_id from providers.became_into;
