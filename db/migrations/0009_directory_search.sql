-- Search by what people need: a row for each service of a listing, by its words, its meaning,
-- what it can be narrowed by and how it reaches people. Rows are derived from the listing and
-- made anew where they are missing.

-- Words as they are, without accents and stems, and with the small ones: for phrases.
create text search configuration directory.every_word (copy = simple);
create text search dictionary directory.english_stem_of_every_word (template = snowball, language = english);
alter text search configuration directory.every_word
  alter mapping for asciihword, asciiword, hword, hword_asciipart, hword_part, word
  with unaccent, directory.english_stem_of_every_word;

drop table directory.search_document;
create table directory.search_document (
  area_id      uuid not null,
  provider_id  uuid not null,
  -- 0 is the first service, or the provider herself while she has none.
  position     int not null,
  service_id   uuid,
  -- The sentences that say what it is, and their meaning as src/platform/meaning codes it.
  passage      text not null,
  meaning      bit varying,
  model        text,
  -- What it can be narrowed by: `support:lifts`, `language:polish`, `when:2-morning`.
  facets       text[] not null,
  -- The middle of her locality, never her home.
  latitude     double precision not null,
  longitude    double precision not null,
  -- How far she comes to people, rounded up to a step; null when she doesn't, or names localities.
  comes_within_miles int,
  comes_to     uuid[] not null,
  -- Whether people go there.
  is_gone_to   boolean not null,
  free_minutes int not null,
  free_as_of   date,
  confirmed_on date,
  primary key (area_id, provider_id, position),
  foreign key (area_id, provider_id) references directory.listing on delete cascade
);
call areas.protect('directory.search_document');
create index search_document_without_meaning on directory.search_document (area_id, provider_id)
  where meaning is null;

-- What each service says, by stem (`garden`), by word (`=gardening`) and by facet (`support:lifts`).
-- An index of our own, because row-level security keeps text search from using its own: whether
-- words match may not be asked of a row before it is known whose area it is in.
create table directory.search_term (
  area_id      uuid not null,
  term         text not null,
  provider_id  uuid not null,
  position     int not null,
  -- How plainly it is said, 0 to 1: by where it stands.
  level        real not null,
  primary key (area_id, term, provider_id, position) include (level),
  foreign key (area_id, provider_id, position) references directory.search_document on delete cascade
);
create index on directory.search_term (area_id, provider_id, position);
call areas.protect('directory.search_term');

-- The words that listings use, to tell a slip of the fingers from a word.
create table directory.search_word (
  area_id  uuid not null,
  word     text not null,
  -- What its forms share; null for the small words.
  stem     text generated always as ((ts_lexize('english_stem', word))[1]) stored,
  primary key (area_id, word),
  foreign key (area_id) references areas.area
);
create index on directory.search_word (area_id, stem);
call areas.protect('directory.search_word');

-- The thesaurus: what people say, and the words by which listings say it. National reference data.
drop table directory.neighbouring_words;
create table directory.thesaurus_entry (
  phrase  text primary key,
  -- Words or short phrases of listings. None: the phrase says little about what is needed.
  means   text[] not null,
  -- The phrase as it is looked for in a need.
  words   text[] not null generated always as (regexp_split_to_array(phrase, '[^a-z0-9]+')) stored,
  asked   tsquery not null generated always as (phraseto_tsquery('directory.every_word', phrase)) stored,
  meaning bit varying,
  model   text
);
create index on directory.thesaurus_entry using gin (words);
-- A job of any area may work out the meaning of an entry, and nothing else of it.
grant select, update (meaning, model) on directory.thesaurus_entry to goldcrest_request;

-- An area's own entries: each stands in the place of the national one with the same phrase.
create table directory.area_thesaurus_entry (
  area_id     uuid not null,
  phrase      text not null check (length(phrase) between 1 and 120),
  means       text[] not null,
  words       text[] not null generated always as (regexp_split_to_array(phrase, '[^a-z0-9]+')) stored,
  asked       tsquery not null generated always as (phraseto_tsquery('directory.every_word', phrase)) stored,
  meaning     bit varying,
  model       text,
  changed_at  timestamptz not null default now(),
  changed_by  text not null,
  primary key (area_id, phrase),
  foreign key (area_id) references areas.area
);
call areas.protect('directory.area_thesaurus_entry');

-- Needs that found nobody: the thesaurus's phrase, never what was typed; '' is none of them.
create table directory.unmet_need (
  area_id      uuid not null,
  phrase       text not null,
  -- Where it was looked for; null is the whole area.
  locality_id  uuid,
  asked_on     date not null,
  times        int not null check (times > 0),
  unique nulls not distinct (area_id, phrase, locality_id, asked_on),
  foreign key (area_id) references areas.area,
  foreign key (area_id, locality_id) references areas.locality
);
call areas.protect('directory.unmet_need');
