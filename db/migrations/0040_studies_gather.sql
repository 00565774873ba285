-- Gathering: a private link is of an interview too, a form that was saved is not typed any more, and names
-- that were missed are replaced later.

-- The interview that what is answered by the link belongs to.
alter table studies.answer_link add interview_id uuid;
alter table studies.answer_link add foreign key (study_id, interview_id)
  references studies.interview on delete set null (interview_id);

-- The newest form of each page that somebody saved: what is kept of it, or of an older one, comes too late.
create table studies.saved_form (
  study_id   uuid not null references studies.study on delete cascade,
  member_id  uuid not null,
  form       text not null check (length(form) between 1 and 300),
  -- Of the form as it was shown: later ones are larger.
  shown_id   uuid not null,
  primary key (study_id, member_id, form),
  foreign key (study_id, member_id) references studies.member on delete cascade
);
call studies.protect('studies.saved_form');

-- A name that was missed and replaced when its transcript was open: where, how often and by whom, and never
-- which.
create table studies.name_replacement (
  study_id        uuid not null references studies.study on delete cascade,
  replacement_id  uuid not null,
  transcript_id   uuid not null,
  pseudonym       text not null check (pseudonym <> ''),
  times           int not null check (times > 0),
  -- Codings and quotes whose places moved with their words.
  moved           int not null check (moved >= 0),
  member_id       uuid,
  replaced_at     timestamptz not null default now(),
  primary key (study_id, replacement_id),
  foreign key (study_id, transcript_id) references studies.transcript on delete cascade,
  foreign key (study_id, member_id) references studies.member
);
call studies.protect('studies.name_replacement', 'select, insert');

-- What a project of another program says of the transcript: turns, codings, memos. They wait with it until
-- its names are decided about, since their places count in these words.
alter table studies.named_transcript add brought jsonb check (jsonb_typeof(brought) = 'object');
