-- Coding: a transcript with its names still in it stands with the key, and a code may speak against another.

-- What was said, before its names were replaced: only who keeps the key sees it, and it never leaves. When
-- the transcript is opened to coders it is gone.
create table studies.named_transcript (
  study_id       uuid not null references studies.study on delete cascade,
  transcript_id  uuid not null,
  words          text not null check (words <> '' and words !~ E'\r'),
  primary key (study_id, transcript_id),
  foreign key (study_id, transcript_id) references studies.transcript on delete cascade
);
call studies.protect_key('studies.named_transcript');

-- What is coded with it speaks against that other one: quotes show both.
alter table studies.code add opposite_of uuid;
alter table studies.code add foreign key (study_id, opposite_of) references studies.code;
