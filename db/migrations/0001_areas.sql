-- Areas: the places and programmes that run on this installation, and the rule by which every
-- later table keeps one area's rows from another.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Requests and jobs run as this role: it owns nothing and never bypasses row-level security.
-- Roles belong to the whole server, so another database of it may have made the role already.
do $$
begin
  create role goldcrest_request nologin;
exception when duplicate_object or unique_violation then null;
end $$;
-- The owner steps down to the request role; a superuser may do so anyway.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant goldcrest_request to %I', current_user);
  end if;
end $$;

create schema areas;
grant usage on schema areas to goldcrest_request;

-- Puts a table under the rule of its area: rows of another area, or with no area in the
-- context, don't exist. The policy holds no subquery, as Citus asks.
create procedure areas.protect(protected regclass, granted text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    'create policy area on %s using (area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid)'
    ' with check (area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid)', protected);
  -- The owner runs what is listed in src/platform/db/without-context.ts.
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant %s on %s to goldcrest_request', granted, protected);
end $$;

create table areas.area (
  area_id     uuid primary key,
  slug        text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  name        text not null check (length(name) between 1 and 80),
  host        text unique check (host = lower(host)),
  time_zone   text not null default 'Europe/London',
  invented    boolean not null default false,
  created_at  timestamptz not null default now()
);
call areas.protect('areas.area', 'select');

-- How an area looks: its colours replace pine, in light and in dark.
create table areas.look (
  area_id      uuid primary key references areas.area,
  colour       text check (colour ~ '^#[0-9a-f]{6}$'),
  colour_dark  text check (colour_dark ~ '^#[0-9a-f]{6}$'),
  logo         bytea check (length(logo) <= 200000),
  logo_type    text check (logo_type in ('image/svg+xml', 'image/png')),
  check ((logo is null) = (logo_type is null)),
  check ((colour is null) = (colour_dark is null))
);
call areas.protect('areas.look', 'select');

-- Who helps people and providers here: the coordinator's programme, reached when nothing is found.
create table areas.scheme (
  area_id           uuid primary key references areas.area,
  name              text not null,
  coordinator_name  text not null,
  phone             text not null,
  email             text not null,
  hours             text not null
);
call areas.protect('areas.scheme', 'select');

-- A place that people name: only its centre is kept, and providers are found by it.
create table areas.locality (
  area_id      uuid not null references areas.area,
  locality_id  uuid not null,
  name         text not null,
  outcode      text check (outcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?$'),
  description  text not null default '',
  latitude     double precision not null check (latitude between -90 and 90),
  longitude    double precision not null check (longitude between -180 and 180),
  primary key (area_id, locality_id),
  unique (area_id, name)
);
call areas.protect('areas.locality', 'select');

-- The smallest full-time equivalent of each size class, as a rule with dates.
create table areas.size_band (
  area_id                    uuid not null references areas.area,
  size_band_id               uuid not null,
  size_class                 text not null check (size_class in ('micro', 'small', 'medium', 'large')),
  above_full_time_equivalent numeric(9, 1) not null,
  valid_from                 date not null,
  valid_to                   date,
  source                     text not null,
  checked_on                 date not null,
  primary key (area_id, size_band_id)
);
call areas.protect('areas.size_band', 'select');

-- National defaults: facts with dates, never constants in code. An area's setting wins.
create table areas.rule (
  name        text not null,
  value       int not null,
  unit        text not null,
  valid_from  date not null,
  valid_to    date,
  source      text not null,
  checked_on  date not null,
  primary key (name, valid_from)
);
grant select on areas.rule to goldcrest_request;

create table areas.setting (
  area_id     uuid not null references areas.area,
  name        text not null,
  value       int not null,
  reason      text not null,
  valid_from  date not null,
  valid_to    date,
  primary key (area_id, name, valid_from)
);
call areas.protect('areas.setting', 'select');

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('enquiry_kept_after_answer', 30, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('enquiry_kept_unanswered', 90, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('listing_confirmed_every', 60, 'days', '2026-01-01', 'Goldcrest: a listing not confirmed for 90 days says so, so she is asked a month before', '2026-11-22'),
  ('listing_unconfirmed_after', 90, 'days', '2026-01-01', 'Goldcrest: a listing not confirmed for 90 days says so', '2026-11-22'),
  ('availability_fresh_for', 14, 'days', '2026-01-01', 'Goldcrest: availability older than 14 days is not confirmed', '2026-11-22'),
  ('provider_link_valid_for', 400, 'days', '2026-01-01', 'Goldcrest: longer than a year, so that an old email still works', '2026-11-22');
