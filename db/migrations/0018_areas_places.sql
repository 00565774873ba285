-- Places that an operator loads from official files: postcodes and boundaries.

-- The middle of a postcode, whole (`QM34AB`) or its first half (`QM3`). National reference data:
-- it centres a search, and only a whole postcode says in whose council somebody lives.
create table areas.postcode (
  postcode   text primary key check (postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?([0-9][A-Z]{2})?$'),
  latitude   double precision not null check (latitude between -90 and 90),
  longitude  double precision not null check (longitude between -180 and 180),
  -- The council's code, such as E06000023; null where the file doesn't say.
  council    text,
  source     text not null,
  loaded_on  date not null default current_date
);
grant select on areas.postcode to goldcrest_request;

-- Where an area ends: a GeoJSON Polygon or MultiPolygon, in degrees.
create table areas.boundary (
  area_id    uuid primary key references areas.area,
  name       text not null,
  council    text,
  shape      jsonb not null,
  source     text not null,
  loaded_on  date not null default current_date
);
call areas.protect('areas.boundary', 'select');
