-- Who looks after a listing herself, who works in an enterprise, and what the coordinator keeps of
-- her contacts with it.

-- What a worker is changes by a row that says who and when: the newest one counts. Who she is here
-- (owner, account) is never changed by a request.
create table providers.worker_change (
  area_id       uuid not null,
  provider_id   uuid not null,
  worker_id     uuid not null,
  change_id     uuid not null,
  name          text not null check (length(name) between 1 and 200),
  kind          text not null check (kind in ('paid', 'unpaid', 'relative')),
  hours_wanted  numeric(4, 1) check (hours_wanted between 0 and 100),
  changed_at    timestamptz not null default now(),
  changed_by    text not null,
  primary key (area_id, provider_id, worker_id, change_id),
  foreign key (area_id, provider_id, worker_id) references providers.worker on delete cascade
);
call providers.protect_own('providers.worker_change', 'select, insert');

revoke insert, update on providers.worker from goldcrest_request;
grant insert (area_id, provider_id, worker_id, name, kind, hours_wanted, began_by),
  update (ended_at, ended_by) on providers.worker to goldcrest_request;
-- Who works somewhere sees that she does, and nothing of the others.
create policy worker on providers.worker for select using (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and account_id = nullif(current_setting('goldcrest.account', true), '')::uuid);

-- Somebody says that a listing is hers. She sees that she did, and coordinators see who waits; what
-- became of it is written by the owner, who makes her one that runs the enterprise.
create table providers.claim (
  area_id      uuid not null,
  claim_id     uuid not null,
  provider_id  uuid not null,
  account_id   uuid not null references accounts.account,
  words        text not null check (length(words) between 1 and 1000),
  asked_at     timestamptz not null default now(),
  outcome      text check (outcome in ('accepted', 'refused')),
  decided_at   timestamptz,
  decided_by   text,
  primary key (area_id, claim_id),
  foreign key (area_id, provider_id) references providers.provider on delete cascade,
  check (num_nonnulls(outcome, decided_at, decided_by) in (0, 3))
);
create unique index claim_that_waits on providers.claim (area_id, provider_id, account_id) where decided_at is null;
alter table providers.claim enable row level security;
alter table providers.claim force row level security;
create policy party on providers.claim for select using (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and (account_id = nullif(current_setting('goldcrest.account', true), '')::uuid
    or 'coordinator' = any (nullif(current_setting('goldcrest.roles', true), '')::text[])));
create policy claims on providers.claim for insert with check (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and account_id = nullif(current_setting('goldcrest.account', true), '')::uuid);

-- A talk, a visit, a question answered: what a coordinator keeps of an enterprise, for coordinators
-- alone. What was wrong is noted again, and names what it stands for.
create table providers.contact (
  area_id      uuid not null,
  contact_id   uuid not null,
  provider_id  uuid not null,
  kind         text not null check (kind in ('talk', 'visit', 'question', 'other')),
  -- The day in the area.
  on_day       date not null,
  words        text not null check (length(words) between 1 and 5000),
  corrects     uuid,
  noted_at     timestamptz not null default now(),
  noted_by     text not null,
  primary key (area_id, contact_id),
  unique (area_id, provider_id, contact_id),
  -- Of two who correct the same at once, one does.
  unique (area_id, corrects),
  foreign key (area_id, provider_id) references providers.provider on delete cascade,
  foreign key (area_id, provider_id, corrects) references providers.contact (area_id, provider_id, contact_id),
  check (corrects <> contact_id)
);
create index contact_of_provider on providers.contact (area_id, provider_id, on_day desc);
alter table providers.contact enable row level security;
alter table providers.contact force row level security;
create policy coordinator on providers.contact using (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and 'coordinator' = any (nullif(current_setting('goldcrest.roles', true), '')::text[]))
with check (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and 'coordinator' = any (nullif(current_setting('goldcrest.roles', true), '')::text[]));

do $$ begin
  execute format('create policy owner on providers.claim to %I using (true) with check (true)', current_user);
  execute format('create policy owner on providers.contact to %I using (true) with check (true)', current_user);
end $$;
grant select, insert (area_id, claim_id, provider_id, account_id, words) on providers.claim to goldcrest_request;
grant select, insert on providers.contact to goldcrest_request;

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('enterprise_not_heard_from', 90, 'days', '2026-01-01', 'Goldcrest defaults: a scheme sets its own', '2026-11-22');
