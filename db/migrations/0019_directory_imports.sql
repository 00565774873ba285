-- Bringing in what other directories hold: read whole, looked at, and only then taken over.

create table directory.import (
  area_id     uuid not null references areas.area,
  import_id   uuid not null,
  kind        text not null check (kind in ('open-referral', 'csv', 'cqc')),
  -- The address or the name of the file.
  source      text not null,
  began_at    timestamptz not null default now(),
  began_by    text not null,
  -- Steps that it has been through; a problem ends it.
  read_at     timestamptz,
  planned_at  timestamptz,
  accepted_at timestamptz,
  applied_at  timestamptz,
  problem     text,
  -- Whether what is added is shown to the public at once.
  shown       boolean not null default true,
  -- How far the step in hand has come, of how many (null: not known): bytes, then providers.
  done        bigint not null default 0,
  total       bigint,
  -- When it last came further: one that is under way and silent for long has been cut off.
  heard_at    timestamptz not null default now(),
  primary key (area_id, import_id)
);
call areas.protect('directory.import');

-- A file that was sent, in pieces, until it is read.
create table directory.import_part (
  area_id    uuid not null,
  import_id  uuid not null,
  part       int not null,
  bytes      bytea not null,
  primary key (area_id, import_id, part),
  foreign key (area_id, import_id) references directory.import on delete cascade
);
call areas.protect('directory.import_part');

-- One record of what was read, and what would become of it.
create table directory.import_record (
  area_id       uuid not null,
  import_id     uuid not null,
  position      int not null,
  -- Where it stands in the source: `row 12`, `service 4 on page 2`.
  place         text not null,
  -- By what it is known again when it is brought in again; null when it is left out unread.
  provider_key  text,
  service_key   text,
  -- The provider's name once writing it differently makes no difference.
  plain_name    text,
  -- What it says, src/directory/imports/record.ts; the provider's part stands with her first record.
  provider      jsonb,
  service       jsonb,
  -- What was mended, kept or left out, field by field, and why.
  notes         jsonb not null default '[]',
  outcome       text check (outcome in ('added', 'changed', 'same', 'left_out', 'duplicate')),
  mended        boolean generated always as (notes @? '$[*] ? (@.kind == "mended")') stored,
  provider_id   uuid,
  -- The listing, or the other record, that it looks like.
  duplicate_of  text,
  -- The coordinator has said that it is another all the same.
  brought_in    boolean not null default false,
  primary key (area_id, import_id, position),
  foreign key (area_id, import_id) references directory.import on delete cascade
);
create index on directory.import_record (area_id, import_id, provider_key, position);
create index on directory.import_record (area_id, import_id, plain_name);
create index on directory.import_record (area_id, import_id, outcome, position);
call areas.protect('directory.import_record');

-- What was last taken over from elsewhere, field by field: where the listing says otherwise now,
-- somebody has changed it since, and that stays.
create table directory.imported (
  area_id      uuid not null,
  key          text not null,
  provider_id  uuid not null,
  service_id   uuid,
  said         jsonb not null,
  imported_at  timestamptz not null default now(),
  -- It wasn't here before: what was here never goes because a source says that it has stopped.
  added        boolean not null,
  -- Added, and to be shown once all of its import is there.
  waits        boolean not null default false,
  primary key (area_id, key),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
create index on directory.imported (area_id, provider_id);
call areas.protect('directory.imported');

-- "This is still right" may have been said to the directory that it came from.
alter table directory.confirmation drop constraint confirmation_confirmed_by_check,
  add check (confirmed_by in ('provider', 'coordinator', 'source'));

create index on directory.confirmation (area_id, confirmed_at);

-- Where a service happens may not be known.
alter table directory.search_document
  alter latitude drop not null,
  alter longitude drop not null;

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('import_kept', 30, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22');

-- Places that a page doesn't show are no longer searched for: those rows are made anew.
delete from directory.search_document where not is_gone_to;

-- Long jobs of one queue run one after the other, so that others find a place.
drop function jobs.enqueue(text, json, timestamptz, text);
create function jobs.enqueue(task text, details json default '{}', run_at timestamptz default null,
  job_key text default null, queue text default null)
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
    queue_name => enqueue.queue,
    run_at => enqueue.run_at,
    job_key => enqueue.job_key);
end $$;
revoke all on function jobs.enqueue from public;
grant execute on function jobs.enqueue to goldcrest_request;
