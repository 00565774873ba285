-- The directory: the public face of providers, and what people did with it.

create schema directory;
grant usage on schema directory to goldcrest_request;

-- A provider's public page. Its address stays when the name changes.
create table directory.listing (
  area_id         uuid not null,
  provider_id     uuid not null,
  slug            text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  recommend_code  text not null,
  created_at      timestamptz not null default now(),
  primary key (area_id, provider_id),
  unique (area_id, slug),
  unique (area_id, recommend_code),
  foreign key (area_id, provider_id) references providers.provider on delete cascade
);
call areas.protect('directory.listing');

create table directory.approval (
  area_id      uuid not null,
  provider_id  uuid not null,
  approved_at  timestamptz not null default now(),
  approved_by  text not null,
  primary key (area_id, provider_id),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
call areas.protect('directory.approval');

-- "Not taking on anyone new": ends by itself on a day, or when she says so.
create table directory.pause (
  area_id      uuid not null,
  pause_id     uuid not null,
  provider_id  uuid not null,
  began_at     timestamptz not null default now(),
  until        date,
  reason       text not null default '',
  ended_at     timestamptz,
  primary key (area_id, pause_id),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
create unique index one_open_pause on directory.pause (area_id, provider_id) where ended_at is null;
call areas.protect('directory.pause');

-- "This is still right", and who said so.
create table directory.confirmation (
  area_id          uuid not null,
  confirmation_id  uuid not null,
  provider_id      uuid not null,
  confirmed_at     timestamptz not null default now(),
  confirmed_by     text not null check (confirmed_by in ('provider', 'coordinator')),
  primary key (area_id, confirmation_id),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
create index on directory.confirmation (area_id, provider_id, confirmed_at desc);
call areas.protect('directory.confirmation');

create table directory.confirmation_request (
  area_id      uuid not null,
  provider_id  uuid not null,
  sent_on      date not null,
  primary key (area_id, provider_id, sent_on),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
call areas.protect('directory.confirmation_request');

-- What is searched: kept beside the listing whenever it is saved, and gone while it is closed.
-- Stems without accents.
create text search configuration directory.plain_english (copy = english);
alter text search configuration directory.plain_english
  alter mapping for hword, hword_part, word with unaccent, english_stem;

create table directory.search_document (
  area_id      uuid not null,
  provider_id  uuid not null,
  words        tsvector not null,
  plain_words  text not null,
  -- The middle of her locality, never her home.
  latitude     double precision not null,
  longitude    double precision not null,
  -- How far she comes to people; null when she doesn't, or not by any of her services.
  comes_within_miles int,
  -- Whether people go there.
  is_gone_to   boolean not null,
  primary key (area_id, provider_id),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
create index on directory.search_document using gin (words);
call areas.protect('directory.search_document');

-- Words that mean much the same, offered when nothing is found. National reference data.
create table directory.neighbouring_words (
  words       text not null,
  neighbour   text not null,
  primary key (words, neighbour)
);
grant select on directory.neighbouring_words to goldcrest_request;

-- A question asked by the form. It goes after the time that the area's rules say; the counts stay.
create table directory.enquiry (
  area_id      uuid not null,
  enquiry_id   uuid not null,
  provider_id  uuid not null,
  asked_at     timestamptz not null default now(),
  name         text not null,
  email        text,
  phone        text,
  question     text not null,
  heard_from   text not null,
  answered_at  timestamptz,
  came_at      timestamptz,
  check (email is not null or phone is not null),
  primary key (area_id, enquiry_id),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
create index on directory.enquiry (area_id, provider_id);
call areas.protect('directory.enquiry');

-- Seen, asked, came: by day and by how people heard, without anyone's name.
create table directory.daily_count (
  area_id      uuid not null,
  provider_id  uuid not null,
  counted_on   date not null,
  what         text not null check (what in ('seen', 'asked', 'came')),
  route        text not null,
  times        int not null check (times >= 0),
  primary key (area_id, provider_id, counted_on, what, route),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
call areas.protect('directory.daily_count');

create table directory.monthly_note (
  area_id      uuid not null,
  provider_id  uuid not null,
  month        date not null check (extract(day from month) = 1),
  sent_at      timestamptz not null default now(),
  primary key (area_id, provider_id, month),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
call areas.protect('directory.monthly_note');

-- Something that is wrong on a page, told to the coordinator.
create table directory.page_report (
  area_id      uuid not null,
  report_id    uuid not null,
  provider_id  uuid not null,
  reported_at  timestamptz not null default now(),
  what         text not null,
  email        text,
  primary key (area_id, report_id),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
call areas.protect('directory.page_report');

create table directory.recommendation (
  area_id            uuid not null,
  recommendation_id  uuid not null,
  provider_id        uuid not null,
  written_at         timestamptz not null default now(),
  name               text not null,
  relation           text not null,
  words              text not null,
  primary key (area_id, recommendation_id),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
call areas.protect('directory.recommendation');

-- The coordinator reads a recommendation before anyone else does.
create table directory.recommendation_decision (
  area_id            uuid not null,
  recommendation_id  uuid not null,
  shown              boolean not null,
  decided_at         timestamptz not null default now(),
  decided_by         text not null,
  primary key (area_id, recommendation_id),
  foreign key (area_id, recommendation_id) references directory.recommendation on delete cascade
);
call areas.protect('directory.recommendation_decision');

-- A link that carries a secret: only the secret's hash is kept.
create table directory.secret_link (
  area_id      uuid not null,
  secret_hash  bytea not null,
  provider_id  uuid not null,
  enquiry_id   uuid,
  created_at   timestamptz not null default now(),
  expires_at   timestamptz not null,
  primary key (area_id, secret_hash),
  foreign key (area_id, provider_id) references directory.listing on delete cascade,
  foreign key (area_id, enquiry_id) references directory.enquiry on delete cascade
);
call areas.protect('directory.secret_link');
