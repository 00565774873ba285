-- What others than owners read: frozen, and what the next is protected with. Nothing of it is changed.

create table evidence.release (
  area_id     uuid not null,
  release_id  uuid not null,
  -- 2026-Q3
  quarter     text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  -- 1, 2 … of the same quarter.
  number      int not null check (number > 0),
  so_far      boolean not null,
  made_at     timestamptz not null default now(),
  made_by     text not null,
  content     jsonb not null,
  primary key (area_id, release_id),
  unique (area_id, quarter, number)
);
call evidence.protect('evidence.release', 'select, insert');

-- The true counts that a release was made of, by enterprise: nobody reads them, but the next release of the
-- same quarter is protected together with them. They name no person.
create table evidence.release_counts (
  area_id     uuid not null,
  release_id  uuid not null,
  counts      jsonb not null,
  primary key (area_id, release_id),
  foreign key (area_id, release_id) references evidence.release (area_id, release_id)
);
call evidence.protect('evidence.release_counts', 'select, insert', 'counts');

-- Who took a copy away: where a story is taken back later, these packs have it still.
create table evidence.pack_copy (
  area_id     uuid not null,
  copy_id     uuid not null,
  release_id  uuid not null,
  format      text not null check (format in ('html', 'csv', 'json')),
  taken_at    timestamptz not null default now(),
  taken_by    text not null,
  primary key (area_id, copy_id),
  foreign key (area_id, release_id) references evidence.release (area_id, release_id)
);
create index on evidence.pack_copy (area_id, release_id);
call evidence.protect('evidence.pack_copy', 'select, insert');

-- What figures are read beside: of the area or the whole country, with year and source. The same again takes
-- the place of what was said before.
create table evidence.benchmark (
  area_id      uuid not null,
  benchmark_id uuid not null,
  indicator    text not null,
  reach        text not null check (reach in ('area', 'national')),
  -- Empty: everybody.
  group_name   text not null,
  value        numeric not null,
  n            int check (n > 0),
  year         text not null,
  source       text not null,
  checked_on   date not null,
  imported_at  timestamptz not null default now(),
  imported_by  text not null,
  primary key (area_id, benchmark_id)
);
create index on evidence.benchmark (area_id, indicator, imported_at);
call evidence.protect('evidence.benchmark', 'select, insert');

-- Answers to a question of a survey in the area, by group, to be read beside benchmarks of the same groups.
create table evidence.survey_count (
  area_id      uuid not null,
  count_id     uuid not null,
  question     text not null,
  group_name   text not null,
  asked        int not null check (asked > 0),
  top          int not null check (top >= 0),
  year         text not null,
  source       text not null,
  checked_on   date not null,
  imported_at  timestamptz not null default now(),
  imported_by  text not null,
  primary key (area_id, count_id),
  check (top <= asked)
);
create index on evidence.survey_count (area_id, question, imported_at);
call evidence.protect('evidence.survey_count', 'select, insert', 'counts');

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('evidence_release_after', 14, 'days', '2026-01-01', 'Goldcrest default: so that records of the last days of a quarter have come, to be confirmed with the scheme', '2026-11-23');
