-- What a study's plan says besides: how many people are to be asked, and what was changed after it was
-- frozen.

-- How many people are to answer, and how alike people of one organisation are taken to be: from these
-- comes the smallest difference that the study could see.
create table studies.people_wanted (
  study_id          uuid not null references studies.study on delete cascade,
  -- In the arm that the study is about, and in all others.
  first_arm         int not null check (first_arm between 2 and 100000),
  other_arms        int not null check (other_arms between 2 and 100000),
  per_organisation  numeric(7, 2) not null check (per_organisation >= 1),
  intra_class       numeric(4, 3) not null check (intra_class between 0 and 1),
  primary key (study_id)
);
call studies.protect('studies.people_wanted');

-- One change of a frozen plan, in words, as comparing it before and after a save tells it.
create table studies.plan_change (
  study_id    uuid not null references studies.study on delete cascade,
  change_id   uuid not null,
  -- Where it stands in the plan: outcome/ID/topLevels.
  place       text not null check (length(place) between 1 and 300),
  what        text not null check (what <> ''),
  was         text not null,
  becomes     text not null,
  member_id   uuid,
  changed_at  timestamptz not null default now(),
  primary key (study_id, change_id),
  foreign key (study_id, member_id) references studies.member
);
call studies.protect('studies.plan_change', 'select, insert');
