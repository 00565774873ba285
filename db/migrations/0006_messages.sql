-- Emails and texts on their way out. What a message says is erased once it is sent or refused; a
-- development outbox keeps it to be read.

create schema messages;
grant usage on schema messages to goldcrest_request;

create table messages.message (
  area_id     uuid not null references areas.area,
  message_id  uuid not null,
  channel     text not null check (channel in ('email', 'sms')),
  recipient   text,
  subject     text,
  body        text,
  reply_to    text,
  created_at  timestamptz not null default now(),
  sent_at     timestamptz,
  failed_at   timestamptz,
  primary key (area_id, message_id),
  check (sent_at is null or failed_at is null),
  constraint unsent_is_whole check (
    sent_at is not null or failed_at is not null or (recipient is not null and body is not null)),
  constraint failed_is_erased check (
    failed_at is null or coalesce(recipient, subject, body, reply_to) is null)
);
call areas.protect('messages.message', 'select, insert, update, delete');

-- What a development outbox keeps; empty where messages leave.
create index message_kept on messages.message (area_id, message_id)
  where sent_at is not null and body is not null;
