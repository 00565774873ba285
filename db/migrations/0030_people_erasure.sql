-- What a person asks to be erased, and what is left of it; and requests, which outlive her record.

-- What is left of what was erased: its id, its kind, when, and under which rule. A restored backup is
-- erased again by it, so it says enough to find what was meant, and nothing of what it said.
create table people.erasure (
  area_id     uuid not null,
  -- No row is pointed to: of a record, it is all that there is.
  person_id   uuid not null,
  erasure_id  uuid not null,
  kind        text not null check (kind in ('record', 'heading', 'wish', 'goal', 'piece')),
  -- Which heading, goal or piece.
  of          text check (length(of) between 1 and 40),
  rule        text not null check (rule ~ '^[a-z][a-z0-9_]{0,39}$'),
  -- In which standing a whole record was erased: that of the decision, which went with it.
  standing    text check (standing in ('person', 'health_attorney', 'finance_attorney', 'deputy', 'best_interests')),
  erased_at   timestamptz not null default clock_timestamp(),
  primary key (area_id, person_id, erasure_id),
  check ((of is not null) = (kind in ('heading', 'goal', 'piece'))),
  check ((standing is not null) <= (kind = 'record'))
);
call people.protect('people.erasure', 'scope_everything', 'select, insert');

-- What a goal was goes with it.
grant delete on people.goal to goldcrest_request;

-- A request is a letter to an enterprise: it stays when the record goes, signed as she was called,
-- and whoever wrote it sees what became of it.
alter table people.request drop constraint request_area_id_person_id_fkey;
alter table people.request
  -- None: whoever asked was not the person, and sees nothing of it any more.
  add column account_id uuid references accounts.account,
  add column withdrawn_at timestamptz,
  add column name text not null check (length(name) between 1 and 200),
  add check ((account_id is null) = (withdrawn_at is not null)),
  add unique (area_id, person_id, request_id, provider_id, account_id);
create index request_of_account on people.request (area_id, account_id);
create index request_of_provider on people.request (area_id, provider_id);
alter table people.request_answer
  add column account_id uuid,
  drop constraint request_answer_area_id_person_id_request_id_provider_id_fkey,
  add foreign key (area_id, person_id, request_id, provider_id, account_id)
    references people.request (area_id, person_id, request_id, provider_id, account_id)
    on update cascade on delete cascade,
  -- That of one that was withdrawn has no account.
  add foreign key (area_id, person_id, request_id) references people.request on delete cascade;
alter table people.request drop constraint request_area_id_person_id_request_id_provider_id_key;

do $$
declare
  parties constant text := 'area_id = nullif(current_setting(''goldcrest.area'', true), '''')::uuid and ('
    'person_id = any (nullif(current_setting(''goldcrest.scope_agreement'', true), '''')::uuid[])'
    ' or provider_id = any (nullif(current_setting(''goldcrest.providers'', true), '''')::uuid[])'
    ' or account_id = nullif(current_setting(''goldcrest.account'', true), '''')::uuid)';
begin
  execute format('alter policy parties on people.request using (%s)', parties);
  execute format('alter policy parties on people.request_answer using (%s)', parties);
end $$;

-- An account that was erased: no address, no key, no name. Its row stays, for others' records say
-- that it was let in.
create table accounts.erasure (
  account_id  uuid primary key references accounts.account,
  rule        text not null check (rule ~ '^[a-z][a-z0-9_]{0,39}$'),
  erased_at   timestamptz not null default clock_timestamp()
);

insert into areas.rule (name, value, unit, valid_from, source, checked_on) values
  ('picture_kept', 2, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('agreement_kept', 8, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('ended_access_kept', 8, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('request_kept', 2, 'years', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('old_invitation_kept', 30, 'days', '2026-01-01', 'Goldcrest data protection defaults, to be confirmed by the operator''s data protection lead', '2026-11-22'),
  ('request_answered_within', 1, 'months', '2026-01-01', 'UK GDPR, Article 12(3): without undue delay and within one month', '2026-11-22'),
  ('request_more_time', 2, 'months', '2026-01-01', 'UK GDPR, Article 12(3): two further months where necessary, told within the first', '2026-11-22');
