create table generation_request (
  id uuid primary key,
  account_id uuid not null,
  platform text not null,
  delivery_key text not null unique,
  return_address uuid not null,
  prompt bytea not null,
  picture_id uuid not null unique,
  blob_id uuid unique,
  price bigint not null check (price >= 0),
  stage text not null check (stage in ('PARKED', 'WAITING', 'PAINTING', 'WAITING_AGAIN', 'ENDED')),
  ending text,
  reference text,
  attempts int not null,
  damaged_answers int not null,
  resumed_by text,
  cancelled_by text,
  created_at timestamptz not null,
  deadline timestamptz,
  ended_at timestamptz,
  version bigint not null,
  check ((stage = 'ENDED') = (ending is not null)),
  check (stage in ('PARKED', 'ENDED') or (price > 0 and deadline is not null))
);
create index generation_request_of on generation_request (account_id, created_at);
create index generation_request_open on generation_request (account_id) where stage <> 'ENDED';

comment on table generation_request is 'person: generation; keep: while the account is active; erase: with the account, after what runs has ended; export: yes';
comment on column generation_request.id is 'technical';
comment on column generation_request.account_id is 'person-key';
comment on column generation_request.platform is 'person-activity';
comment on column generation_request.delivery_key is 'technical; the platform''s own number of the call, names no person';
comment on column generation_request.return_address is 'technical';
comment on column generation_request.prompt is 'person-sealed';
comment on column generation_request.picture_id is 'technical';
comment on column generation_request.blob_id is 'technical';
comment on column generation_request.price is 'money';
comment on column generation_request.stage is 'person-activity';
comment on column generation_request.ending is 'person-activity';
comment on column generation_request.reference is 'technical';
comment on column generation_request.attempts is 'technical';
comment on column generation_request.damaged_answers is 'technical';
comment on column generation_request.resumed_by is 'technical; the platform''s own number of the call, names no person';
comment on column generation_request.cancelled_by is 'technical; the platform''s own number of the call, names no person';
comment on column generation_request.created_at is 'person-activity';
comment on column generation_request.deadline is 'technical';
comment on column generation_request.ended_at is 'person-activity';
comment on column generation_request.version is 'technical';
