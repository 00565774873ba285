-- What an owner's page of years is read from: who came to whom in a month.

-- Other versions of a visit are looked for once, not twice: which replaces another is of the same visit.
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
        and (other.replaces = visit.version_id
          or not other.withdrawn and (other.received_at, other.version_id) > (visit.received_at, visit.version_id)
            and not exists (select from practice.visit as later
              where later.area_id = visit.area_id and later.replaces = other.version_id)))
    and not exists (select from evidence.left_out
      where left_out.area_id = visit.area_id and left_out.person_id = visit.person_id
        and left_out.provider_id = visit.provider_id and left_out.ended_at is null
        and (left_out.visit_id is null or left_out.visit_id = visit.visit_id));

-- For the eyes of whoever runs the enterprise: it is in no figure that others see.
create table evidence.came_month (
  area_id            uuid not null,
  provider_id        uuid not null,
  month              date not null,
  person_id          uuid not null,
  worker_id          uuid not null,
  visits             int not null,
  minutes            bigint not null,
  -- Of the time at work in the month: what isn't in a visit that began before.
  seconds_once       bigint not null,
  out_visits         int not null,
  home_visits        int not null,
  break_visits       int not null,
  without_end        int not null,
  without_agreement  int not null,
  first_on           date not null,
  last_on            date not null,
  primary key (area_id, provider_id, month, person_id, worker_id)
);
create index on evidence.came_month (area_id, person_id);
call evidence.protect('evidence.came_month', 'select, insert, update, delete', 'provider,person');

-- All that was written before is counted into it.
insert into evidence.mark (area_id, provider_id) select area_id, provider_id from providers.provider;
