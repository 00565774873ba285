-- Providers: enterprises of any size, their services, prices, checks and free time.

create schema providers;
grant usage on schema providers to goldcrest_request;

create table providers.provider (
  area_id                          uuid not null references areas.area,
  provider_id                      uuid not null,
  name                             text not null check (length(name) between 1 and 120),
  legal_form                       text not null,
  full_time_equivalent             numeric(7, 1) not null check (full_time_equivalent > 0),
  run_by_people_who_draw_on_support boolean not null,
  contact_name                     text not null,
  phone                            text,
  email                            text,
  website                          text,
  about                            text not null,
  locality_id                      uuid not null,
  revision                         int not null default 1,
  created_at                       timestamptz not null default now(),
  changed_at                       timestamptz not null default now(),
  primary key (area_id, provider_id),
  foreign key (area_id, locality_id) references areas.locality
);
call areas.protect('providers.provider');

-- A provider that has stopped: who said so and when.
create table providers.closure (
  area_id      uuid not null,
  provider_id  uuid not null,
  closed_at    timestamptz not null default now(),
  closed_by    text not null,
  primary key (area_id, provider_id),
  foreign key (area_id, provider_id) references providers.provider on delete cascade
);
call areas.protect('providers.closure');

create table providers.service (
  area_id                uuid not null,
  service_id             uuid not null,
  provider_id            uuid not null,
  name                   text not null,
  description            text not null,
  delivery               text not null check (delivery in ('comes_to_you', 'you_go_there', 'both')),
  travel_miles           int check (travel_miles between 1 and 60),
  minimum_visit_minutes  int check (minimum_visit_minutes between 15 and 1440),
  place_name             text,
  place_address          text,
  place_postcode         text,
  position               int not null,
  primary key (area_id, service_id),
  foreign key (area_id, provider_id) references providers.provider on delete cascade
);
create index on providers.service (area_id, provider_id);
call areas.protect('providers.service');

-- When a service runs. Monday is 1, Sunday 7.
create table providers.service_time (
  area_id     uuid not null,
  service_id  uuid not null,
  weekday     int not null check (weekday between 1 and 7),
  opens       time not null,
  closes      time not null,
  primary key (area_id, service_id, weekday, opens),
  foreign key (area_id, service_id) references providers.service on delete cascade
);
call areas.protect('providers.service_time');

create table providers.price (
  area_id     uuid not null,
  price_id    uuid not null,
  service_id  uuid not null,
  pence       int not null check (pence >= 0),
  unit        text not null,
  applies_to  text,
  includes    text,
  position    int not null,
  primary key (area_id, price_id),
  foreign key (area_id, service_id) references providers.service on delete cascade
);
create index on providers.price (area_id, service_id);
call areas.protect('providers.price');

-- Criminal-record checks keep level, dates and who saw it, never their contents.
create table providers.check_held (
  area_id      uuid not null,
  check_id     uuid not null,
  provider_id  uuid not null,
  kind         text not null,
  level        text,
  issued_on    date not null,
  expires_on   date,
  seen_on      date not null,
  seen_by      text not null,
  primary key (area_id, check_id),
  foreign key (area_id, provider_id) references providers.provider on delete cascade
);
create index on providers.check_held (area_id, provider_id);
call areas.protect('providers.check_held');

-- What she said on one day about her free time. The latest day counts; earlier ones stay.
create table providers.availability (
  area_id      uuid not null,
  provider_id  uuid not null,
  as_of        date not null,
  weekday      int not null check (weekday between 1 and 7),
  free_minutes int not null check (free_minutes between 0 and 1440),
  primary key (area_id, provider_id, as_of, weekday),
  foreign key (area_id, provider_id) references providers.provider on delete cascade
);
call areas.protect('providers.availability');
