-- What somebody types is hers until she saves it: a keeper types names there before they are in the key, and a
-- coder what she has not yet said. Only she reads and writes it, and who keeps the key, since what is taken
-- away when a consent is taken back is taken out of drafts, too.
drop policy study on studies.draft;
create policy hers on studies.draft to goldcrest_studies
  using (study_id = nullif(current_setting('goldcrest.study', true), '')::uuid
    and (member_id = nullif(current_setting('goldcrest.study_member', true), '')::uuid
      or 'keeper' = any (nullif(current_setting('goldcrest.study_roles', true), '')::text[])))
  with check (study_id = nullif(current_setting('goldcrest.study', true), '')::uuid
    and (member_id = nullif(current_setting('goldcrest.study_member', true), '')::uuid
      or 'keeper' = any (nullif(current_setting('goldcrest.study_roles', true), '')::text[])));
