create table delivery_address (
  id uuid primary key,
  account_id uuid not null,
  platform text not null,
  created_at timestamptz not null,
  version bigint not null
);
create index delivery_address_of on delivery_address (account_id);
comment on table delivery_address is 'person: delivery; keep: while the account is active; erase: with the account; export: yes';
comment on column delivery_address.id is 'technical';
comment on column delivery_address.account_id is 'person-key';
comment on column delivery_address.platform is 'person-activity';
comment on column delivery_address.created_at is 'person-activity';
comment on column delivery_address.version is 'technical';

create table delivery_parcel (
  id uuid primary key,
  account_id uuid not null,
  platform text not null,
  kind text not null,
  request_id uuid,
  picture_id uuid,
  state text not null,
  rounds int not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  version bigint not null,
  check ((kind = 'NOTICE') = (request_id is not null)),
  check ((kind in ('RESULT', 'ORIGINAL')) = (picture_id is not null))
);
create index delivery_parcel_of on delivery_parcel (account_id, state);
comment on table delivery_parcel is 'person: delivery; keep: while the account is active; erase: with the account; export: yes';
comment on column delivery_parcel.id is 'technical';
comment on column delivery_parcel.account_id is 'person-key';
comment on column delivery_parcel.platform is 'person-activity';
comment on column delivery_parcel.kind is 'person-activity';
comment on column delivery_parcel.request_id is 'technical';
comment on column delivery_parcel.picture_id is 'technical';
comment on column delivery_parcel.state is 'person-activity';
comment on column delivery_parcel.rounds is 'technical';
comment on column delivery_parcel.created_at is 'person-activity';
comment on column delivery_parcel.closed_at is 'person-activity';
comment on column delivery_parcel.version is 'technical';

create table delivery_part (
  id uuid primary key,
  parcel_id uuid not null references delivery_parcel on delete cascade,
  position int not null,
  unanswered int not null,
  repeats int not null,
  messages bytea,
  sent_at timestamptz,
  version bigint not null,
  unique (parcel_id, position)
);
comment on table delivery_part is 'person: delivery; keep: while the account is active, so that a message can be withdrawn; erase: with the account; export: no (numbers of messages in chats)';
comment on column delivery_part.id is 'technical';
comment on column delivery_part.parcel_id is 'technical';
comment on column delivery_part.position is 'technical';
comment on column delivery_part.unanswered is 'technical';
comment on column delivery_part.repeats is 'technical';
comment on column delivery_part.messages is 'person-sealed';
comment on column delivery_part.sent_at is 'person-activity';
comment on column delivery_part.version is 'technical';

create table delivery_progress (
  id uuid primary key,
  request_id uuid not null,
  account_id uuid not null,
  platform text not null,
  message bytea not null,
  shown text not null,
  claimed_until timestamptz not null,
  version bigint not null
);
create index delivery_progress_request on delivery_progress (request_id);
create index delivery_progress_of on delivery_progress (account_id);
comment on table delivery_progress is 'person: delivery; keep: until the request has ended; erase: with the account; export: no (numbers of messages in chats)';
comment on column delivery_progress.id is 'technical';
comment on column delivery_progress.request_id is 'technical';
comment on column delivery_progress.account_id is 'person-key';
comment on column delivery_progress.platform is 'person-activity';
comment on column delivery_progress.message is 'person-sealed';
comment on column delivery_progress.shown is 'technical';
comment on column delivery_progress.claimed_until is 'technical';
comment on column delivery_progress.version is 'technical';
