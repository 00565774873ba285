-- A visit is one enterprise's to one person. The id of a visit is made where it is written down, so another
-- enterprise can send a visit under the same id: it is another visit, and takes the place of none.

-- Other versions are looked for once, not twice: which replaces another is of the same visit.
create or replace view evidence.visit as
  select visit.area_id, visit.visit_id, visit.version_id, visit.received_at, visit.provider_id,
    visit.person_id, visit.worker_id, visit.plan_id, visit.began_at, visit.ended_at,
    (visit.began_at at time zone area.time_zone)::date as day,
    visit.place, visit.break_minutes
  from practice.visit
    join areas.area on area.area_id = visit.area_id
    join evidence.person on person.area_id = visit.area_id and person.person_id = visit.person_id
  where visit.area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
    and not visit.withdrawn
    and not exists (select from practice.visit as other
      where other.area_id = visit.area_id and other.visit_id = visit.visit_id
        and other.provider_id = visit.provider_id and other.person_id = visit.person_id
        and (other.replaces = visit.version_id
          or not other.withdrawn and (other.received_at, other.version_id) > (visit.received_at, visit.version_id)
            and not exists (select from practice.visit as later
              where later.area_id = visit.area_id and later.replaces = other.version_id)))
    and not exists (select from evidence.left_out
      where left_out.area_id = visit.area_id and left_out.person_id = visit.person_id
        and left_out.provider_id = visit.provider_id and left_out.ended_at is null
        and (left_out.visit_id is null or left_out.visit_id = visit.visit_id));

-- What is hidden so already is counted.
insert into evidence.mark (area_id, provider_id)
  select distinct visit.area_id, visit.provider_id from practice.visit
  where exists (select from practice.visit as twin
    where twin.area_id = visit.area_id and twin.visit_id = visit.visit_id
      and (twin.provider_id, twin.person_id) <> (visit.provider_id, visit.person_id));
