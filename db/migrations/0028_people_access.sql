-- Access that is offered by a link, access that ends once, and records on paper that are claimed.

-- What has ended stays ended: it is given anew, in a row that says who and when. What is to end on a
-- day may end sooner.
create function people.ends_once() returns trigger language plpgsql as $$
begin
  if current_user = 'goldcrest_request' and old.ended_at is not null
    and (new.ended_at, new.ended_by) is distinct from (old.ended_at, old.ended_by)
    and not (old.ended_at > now() and new.ended_at is not null and new.ended_at <= old.ended_at) then
    raise insufficient_privilege using message = 'what has ended stays ended';
  end if;
  return new;
end $$;
create trigger ends_once before update on people.access
  for each row execute function people.ends_once();
create trigger ends_once before update on people.consent
  for each row execute function people.ends_once();

-- Whose a record is, no request says: nobody takes it over, and nobody locks her out of it.
create function people.own_stays_own() returns trigger language plpgsql as $$
begin
  if current_user = 'goldcrest_request' and new.relation = 'self'
    and (tg_op = 'INSERT' or new.ended_at is distinct from old.ended_at) then
    raise insufficient_privilege using message = 'whose a record is, no request says';
  end if;
  return null;
end $$;
create trigger own_stays_own after insert or update on people.access
  for each row execute function people.own_stays_own();

-- What somebody may see once she says yes to a link; then it is an access with the same id.
create table people.access_offer (
  area_id      uuid not null,
  person_id    uuid not null,
  offer_id     uuid not null,
  name         text not null check (length(name) between 1 and 200),
  relation     text not null check (relation in ('helper', 'family', 'friend', 'professional')),
  scopes       text[] not null check (cardinality(scopes) > 0 and scopes <@ array[
    'about_me', 'plan', 'all_visits', 'family_updates', 'agreement', 'money', 'everything']),
  why          text not null check (length(why) between 1 and 500),
  until_on     date,
  consent_id   uuid not null,
  -- The address itself is kept nowhere.
  by_email     boolean not null,
  offered_at   timestamptz not null default now(),
  offered_by   text not null,
  ends_at      timestamptz not null,
  accepted_at  timestamptz,
  ended_at     timestamptz,
  ended_by     text,
  primary key (area_id, person_id, offer_id),
  foreign key (area_id, person_id) references people.person on delete cascade,
  foreign key (area_id, person_id, consent_id) references people.consent on delete cascade,
  check (relation = 'helper' or not 'everything' = any (scopes)),
  check ((ended_at is null) = (ended_by is null))
);
call people.protect('people.access_offer', 'scope_everything', 'select, insert');
grant update (ended_at, ended_by) on people.access_offer to goldcrest_request;
create trigger ends_once before update on people.access_offer
  for each row execute function people.ends_once();

-- Somebody wants a record on paper to be hers on the screen: a reference, and who has seen who she is.
create table people.paper_claim (
  area_id        uuid not null,
  person_id      uuid not null,
  claim_id       uuid not null,
  -- What the checker is told, with the name, of all that is in the record.
  reference      text not null check (reference ~ '^[2-9A-HJ-NP-Z]{8}$'),
  name_said      text not null check (length(name_said) between 1 and 200),
  asked_at       timestamptz not null default now(),
  asked_by       text not null,
  ends_at        timestamptz not null,
  checked_at     timestamptz,
  checked_by     text,
  -- "Her passport, and I have known her for years".
  seen           text check (length(seen) between 1 and 500),
  invitation_id  uuid,
  -- Which account has had the record by it (its access points to it); and that this was somebody else,
  -- who said so, and why.
  taken_at       timestamptz,
  taken_by       uuid,
  undone_at      timestamptz,
  undone_by      text,
  undone_why     text check (length(undone_why) between 1 and 500),
  primary key (area_id, person_id, claim_id),
  unique (area_id, reference),
  foreign key (area_id, person_id) references people.paper_record on delete cascade,
  check (num_nulls(checked_at, checked_by, seen, invitation_id) in (0, 4)),
  check (num_nulls(taken_at, taken_by) in (0, 2)),
  check (num_nulls(undone_at, undone_by, undone_why) in (0, 3)),
  check (undone_at is null or taken_at is not null)
);
call people.protect('people.paper_claim', 'people', 'select');

-- What an account wrote in a record that was somebody else's, taken out of it: for whoever wrote it to
-- take away, for a while, and for nobody else.
create table people.taken_out (
  area_id       uuid not null references areas.area,
  account_id    uuid not null references accounts.account,
  item_id       uuid not null,
  -- Where it stood: "What is most important to me", "A goal".
  title         text not null check (length(title) between 1 and 200),
  words         text not null,
  -- Of a picture or a voice.
  type          text,
  bytes         bytea,
  taken_out_at  timestamptz not null default now(),
  primary key (area_id, account_id, item_id),
  check ((type is null) = (bytes is null))
);
alter table people.taken_out alter column bytes set storage external;
alter table people.taken_out enable row level security;
alter table people.taken_out force row level security;
create policy own on people.taken_out for select to goldcrest_request using (
  area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
  and account_id = nullif(current_setting('goldcrest.account', true), '')::uuid);
do $$ begin
  execute format('create policy owner on people.taken_out to %I using (true) with check (true)', current_user);
end $$;
grant select on people.taken_out to goldcrest_request;

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('access_offers_a_day', 20, 'invitations', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('paper_access_before_agreement', 30, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('taken_out_kept', 30, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('paper_claim_valid_for', 30, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22');
