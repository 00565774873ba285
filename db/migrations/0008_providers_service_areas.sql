-- The localities that a service comes to, where a provider names them rather than a distance.
create table providers.service_area (
  area_id      uuid not null,
  service_id   uuid not null,
  locality_id  uuid not null,
  primary key (area_id, service_id, locality_id),
  foreign key (area_id, service_id) references providers.service on delete cascade,
  foreign key (area_id, locality_id) references areas.locality
);
call areas.protect('providers.service_area');
