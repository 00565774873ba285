-- Jobs are enqueued in the transaction that causes them, through this one function, and run in
-- the area and in the name of whoever the context says.

create schema jobs;
grant usage on schema jobs to goldcrest_request;

create function jobs.enqueue(task text, details json default '{}', run_at timestamptz default null, job_key text default null)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(current_setting('goldcrest.area', true), '') = '' then
    raise exception 'A job needs the area that it runs in';
  end if;
  perform graphile_worker.add_job(
    task,
    json_build_object(
      'areaId', current_setting('goldcrest.area'),
      'actor', current_setting('goldcrest.actor'),
      'details', details),
    run_at => enqueue.run_at,
    job_key => enqueue.job_key);
end $$;
revoke all on function jobs.enqueue from public;
grant execute on function jobs.enqueue to goldcrest_request;

-- The last day that each round (work done in every area, each day or month) was begun on, so that
-- no restart and no second server begins it again. It belongs to the installation, not to an area.
create table jobs.round (
  task     text primary key,
  last_on  date not null
);
