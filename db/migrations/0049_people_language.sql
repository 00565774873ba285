-- The language that a person likes best: one of the vocabulary of languages. Said once, if she wants to.

alter table people.wish add column language text check (language <> '');

create view evidence.preference as
  select wish.area_id, wish.person_id, wish.language
  from people.wish
    join evidence.person on person.area_id = wish.area_id and person.person_id = wish.person_id
  where wish.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid and wish.language is not null;
grant select on evidence.preference to goldcrest_evidence;

-- It is counted anew in every enterprise of hers; the words beside it are not read.
create function evidence.mark_preference() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(current_setting('goldcrest.restoring', true), '') = ''
    and (case tg_op when 'INSERT' then null else old.language end)
      is distinct from (case tg_op when 'DELETE' then null else new.language end) then
    insert into evidence.mark (area_id, person_id)
      select coalesce(new.area_id, old.area_id), coalesce(new.person_id, old.person_id);
  end if;
  return null;
end $$;
revoke all on function evidence.mark_preference from public;
create trigger marks_preference after insert or update or delete on people.wish
  for each row execute function evidence.mark_preference();
