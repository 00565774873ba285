-- What a person and a provider have agreed, in dated versions. Rows are added and never changed: a
-- new version replaces the former from its day, an ending ends.

create schema agreements;
grant usage on schema agreements to goldcrest_request;

-- Puts a table under the rule of both parties: the person, or whom she lets see her agreements, and
-- whoever runs the enterprise read it. `writes` says who adds to it: `either` party; each its `own`
-- rows; or also the provider what the person signed on paper (`assent`).
create procedure agreements.protect(protected regclass, writes text)
language plpgsql as $$
declare
  of_area constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid';
  of_person constant text := 'person_id = any (nullif(current_setting(''goldcrest.%s'', true), '''')::uuid[])';
  provider constant text := 'provider_id = any (nullif(current_setting(''goldcrest.providers'', true), '''')::uuid[])';
  reader constant text := format(of_person, 'scope_agreement');
  person constant text := format(of_person, 'scope_everything');
  own constant text := '(party = ''person'' and ' || person || ') or (party = ''provider'' and ' || provider || ')';
  adds constant text := case writes
    when 'either' then person || ' or ' || provider
    when 'own' then own
    when 'assent' then own || ' or (party = ''person'' and how = ''on_paper'' and ' || provider || ')' end;
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy parties on %s for select using (%s and (%s or %s))', protected, of_area, reader, provider);
  execute format('create policy adds on %s for insert with check (%s and (%s))', protected, of_area, adds);
  -- The owner runs what is listed in src/platform/db/without-context.ts.
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
  execute format('grant select, insert on %s to goldcrest_request', protected);
end $$;

create table agreements.agreement (
  area_id       uuid not null,
  agreement_id  uuid not null,
  -- No row of hers is pointed to: an enterprise keeps what it agreed for its years, though the
  -- person may have erased her record.
  person_id     uuid not null,
  provider_id   uuid not null,
  -- As the provider knows her: before there is an agreement, nothing of her record is seen.
  person_name   text not null check (length(person_name) between 1 and 200),
  -- Who began it.
  party         text not null check (party in ('person', 'provider')),
  begun_at      timestamptz not null default now(),
  begun_by      text not null,
  primary key (area_id, agreement_id),
  unique (area_id, agreement_id, person_id, provider_id),
  foreign key (area_id, provider_id) references providers.provider
);
create index on agreements.agreement (area_id, person_id);
create index on agreements.agreement (area_id, provider_id);
call agreements.protect('agreements.agreement', 'own');

create table agreements.version (
  area_id               uuid not null,
  agreement_id          uuid not null,
  person_id             uuid not null,
  provider_id           uuid not null,
  number                int not null check (number between 1 and 10000),
  version_id            uuid not null,
  -- Who proposes it.
  party                 text not null check (party in ('person', 'provider')),
  -- What the support is.
  words                 text not null check (length(words) between 1 and 10000),
  begins_on             date not null,
  -- Its last day; none: until it is ended or replaced.
  ends_on               date,
  -- None: none was agreed.
  minimum_visit_minutes int check (minimum_visit_minutes between 1 and 1440),
  -- None: it varies.
  hours_a_week          numeric(5, 2) check (hours_a_week > 0 and hours_a_week <= 168),
  funding_route         text not null check (funding_route in (
    'self-funder', 'direct-payment', 'managed-budget', 'individual-service-fund', 'council', 'health')),
  notice_days           int not null check (notice_days between 0 and 365),
  -- Who comes when she can't: nobody; those named in words, whom the person has chosen; or the
  -- person is asked each time. It is always the person who decides.
  cover                 text not null check (cover in ('nobody', 'named', 'asked')),
  cover_words           text check (length(cover_words) between 1 and 1000),
  -- What she may see of the person's record: this agreement and her own visits, always.
  scopes                text[] not null check (scopes @> array['agreement', 'own_visits'] and scopes <@ array[
    'about_me', 'plan', 'own_visits', 'all_visits', 'agreement']),
  -- How many price lines it has: none can be added later.
  lines                 int not null check (lines between 1 and 12),
  made_at               timestamptz not null default now(),
  made_by               text not null,
  primary key (area_id, agreement_id, number),
  unique (area_id, agreement_id, version_id),
  unique (area_id, agreement_id, person_id, provider_id, number),
  unique (area_id, agreement_id, person_id, provider_id, number, lines),
  foreign key (area_id, agreement_id, person_id, provider_id)
    references agreements.agreement (area_id, agreement_id, person_id, provider_id),
  check (ends_on >= begins_on),
  check ((cover = 'named') <= (cover_words is not null))
);
call agreements.protect('agreements.version', 'own');

create table agreements.price_line (
  area_id       uuid not null,
  agreement_id  uuid not null,
  person_id     uuid not null,
  provider_id   uuid not null,
  number        int not null,
  line          int not null,
  lines         int not null,
  -- "Weekday visit".
  words         text not null check (length(words) between 1 and 120),
  pence         int not null check (pence between 0 and 1000000),
  unit          text not null check (unit in ('hour', 'visit', 'night', 'week', 'mile')),
  days          text not null check (days in ('any', 'weekdays', 'saturdays', 'sundays', 'weekends', 'bank_holidays')),
  primary key (area_id, agreement_id, number, line),
  check (line between 1 and lines),
  foreign key (area_id, agreement_id, person_id, provider_id, number, lines)
    references agreements.version (area_id, agreement_id, person_id, provider_id, number, lines)
);
call agreements.protect('agreements.price_line', 'either');

-- A party says yes to a version. With both it counts: from its first day, or from the later yes.
create table agreements.assent (
  area_id       uuid not null,
  agreement_id  uuid not null,
  person_id     uuid not null,
  provider_id   uuid not null,
  number        int not null,
  party         text not null check (party in ('person', 'provider')),
  how           text not null check (how in ('on_screen', 'on_paper')),
  -- The day in the area on which the button was pressed, or the paper signed.
  agreed_on     date not null,
  -- Of a paper: who was there.
  present       text check (length(present) between 1 and 300),
  -- In which standing the person, or who decides for her, agreed. It goes when she erases it.
  consent_id    uuid,
  agreed_at     timestamptz not null default now(),
  agreed_by     text not null,
  -- Whose helper said yes, and helps no longer before the provider has, says it again.
  primary key (area_id, agreement_id, number, party, agreed_at),
  foreign key (area_id, agreement_id, person_id, provider_id, number)
    references agreements.version (area_id, agreement_id, person_id, provider_id, number),
  foreign key (area_id, person_id, consent_id) references people.consent on delete set null (consent_id),
  check (how = 'on_screen' or party = 'person'),
  check ((how = 'on_paper') = (present is not null)),
  check (consent_id is null or party = 'person')
);
create unique index assent_of_provider on agreements.assent (area_id, agreement_id, number) where party = 'provider';
call agreements.protect('agreements.assent', 'assent');

-- A party ends it. Of several, the earliest counts.
create table agreements.ending (
  area_id       uuid not null,
  agreement_id  uuid not null,
  person_id     uuid not null,
  provider_id   uuid not null,
  ending_id     uuid not null,
  party         text not null check (party in ('person', 'provider')),
  -- The first day on which it no longer counts.
  over_from     date not null,
  why           text check (length(why) between 1 and 2000),
  ended_at      timestamptz not null default now(),
  ended_by      text not null,
  primary key (area_id, agreement_id, ending_id),
  foreign key (area_id, agreement_id, person_id, provider_id)
    references agreements.agreement (area_id, agreement_id, person_id, provider_id)
);
call agreements.protect('agreements.ending', 'own');
