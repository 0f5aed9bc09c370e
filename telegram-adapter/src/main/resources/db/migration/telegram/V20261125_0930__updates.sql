-- Updates from their arrival until they are answered, in the order of their arrival.
create table telegram_update (
  arrival bigint generated always as identity primary key,
  update_id bigint not null unique,
  chat bytea not null,
  content bytea not null,
  steps_done smallint not null default 0,
  received_at timestamptz not null
);
create index telegram_update_chat on telegram_update (chat, arrival);

comment on table telegram_update is 'person: no; keep: until its job ends, seconds; erase: deleted by that job; export: no (transient, what it caused is exported)';
comment on column telegram_update.arrival is 'technical';
comment on column telegram_update.update_id is 'technical; Telegram''s number of the update, names no person';
comment on column telegram_update.chat is 'transient; a keyed hash of the chat, keeps its updates in order';
comment on column telegram_update.content is 'transient; the raw update, sealed with the platform as owner';
comment on column telegram_update.steps_done is 'technical; how much of the answer has been sent';
comment on column telegram_update.received_at is 'technical';
