-- What a directory elsewhere says of a provider is less than she says herself: what isn't known
-- is null, never made up.
alter table providers.provider
  alter legal_form drop not null,
  alter full_time_equivalent drop not null,
  alter contact_name drop not null,
  -- Null: she works for the whole area, or where she works isn't said.
  alter locality_id drop not null;
alter table providers.service
  alter delivery drop not null,
  -- The ages for which it is; null is any.
  add minimum_age int check (minimum_age between 0 and 120),
  add maximum_age int check (maximum_age between 0 and 120);

-- Kept up to date by what is saved, for those who read only what has changed.
create index on providers.provider (area_id, changed_at);

-- By what two entries of one provider are known for the same: what is left of a name, a phone
-- number and an address once writing them differently makes no difference.
create function providers.plain_name(name text) returns text language sql immutable parallel safe
return nullif(regexp_replace(regexp_replace(lower(name),
  '\m(the|and|ltd|limited|cic|plc|llp)\M', '', 'g'), '[^[:alnum:]]+', '', 'g'), '');
create function providers.plain_phone(phone text) returns text language sql immutable parallel safe
return nullif(right(regexp_replace(phone, '[^0-9]+', '', 'g'), 10), '');
create function providers.plain_address(website text) returns text language sql immutable parallel safe
return nullif(regexp_replace(regexp_replace(lower(website), '^(https?://)?(www\.)?', ''), '/+$', ''), '');

alter table providers.provider
  add plain_name text generated always as (providers.plain_name(name)) stored,
  add plain_phone text generated always as (providers.plain_phone(phone)) stored,
  add plain_email text generated always as (lower(email)) stored,
  add plain_website text generated always as (providers.plain_address(website)) stored;
create index on providers.provider (area_id, plain_name);
