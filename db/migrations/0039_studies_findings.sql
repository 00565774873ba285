-- When a finding's words were last changed: what co-researchers said before is of other words.
alter table studies.finding add changed_at timestamptz;
