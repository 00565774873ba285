-- What an owner's page of years is read from: who came to whom in a month.

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
