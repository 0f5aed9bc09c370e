-- A request may ask for several pictures, each painted and paid for on its own, and start from pictures.
create table generation_sheet (
  id uuid primary key,
  request_id uuid not null references generation_request on delete cascade,
  ordinal int not null,
  picture_id uuid not null unique,
  blob_id uuid unique,
  stage text not null check (stage in ('WAITING', 'PAINTING', 'WAITING_AGAIN', 'ENDED')),
  ending text,
  attempts int not null,
  damaged_answers int not null,
  unique (request_id, ordinal),
  check ((stage = 'ENDED') = (ending is not null))
);
comment on table generation_sheet is 'person: generation; keep: while the account is active; erase: with the account; export: no (part of its request)';
comment on column generation_sheet.id is 'technical';
comment on column generation_sheet.request_id is 'technical';
comment on column generation_sheet.ordinal is 'technical';
comment on column generation_sheet.picture_id is 'technical';
comment on column generation_sheet.blob_id is 'technical';
comment on column generation_sheet.stage is 'person-activity';
comment on column generation_sheet.ending is 'person-activity';
comment on column generation_sheet.attempts is 'technical';
comment on column generation_sheet.damaged_answers is 'technical';

insert into generation_sheet
  select id, id, 0, picture_id, blob_id, stage, ending, attempts, damaged_answers
  from generation_request where stage <> 'PARKED' and price > 0;

alter table generation_request
  drop column picture_id,
  drop column blob_id,
  drop column attempts,
  drop column damaged_answers,
  add column action text,
  add column tier text not null default 'FAST',
  add column ratio text,
  add column resolution text not null default 'ONE_K',
  add column count int not null default 1 check (count between 1 and 4),
  add column visibility text not null default 'PRIVATE' check (visibility in ('PRIVATE', 'HERE', 'EVERYONE')),
  add column priority int not null default 0,
  add column answer bytea,
  drop constraint generation_request_stage_check,
  add constraint generation_request_stage_check
    check (stage in ('OFFERED', 'PARKED', 'WAITING', 'PAINTING', 'WAITING_AGAIN', 'ENDED')),
  drop constraint generation_request_check1,
  add constraint generation_request_is_paid_for
    check (stage in ('OFFERED', 'PARKED', 'ENDED') or (price > 0 and deadline is not null));
alter table generation_request
  alter column tier drop default,
  alter column resolution drop default,
  alter column count drop default,
  alter column visibility drop default,
  alter column priority drop default;
create index generation_request_in_line on generation_request (priority, created_at)
  where stage in ('WAITING', 'WAITING_AGAIN');
create index generation_request_when on generation_request (created_at);
comment on column generation_request.action is 'person-activity';
comment on column generation_request.tier is 'person-activity';
comment on column generation_request.ratio is 'person-activity';
comment on column generation_request.resolution is 'person-activity';
comment on column generation_request.count is 'person-activity';
comment on column generation_request.visibility is 'person-setting';
comment on column generation_request.priority is 'technical';
comment on column generation_request.answer is 'person-sealed';

create table generation_input (
  id uuid primary key,
  request_id uuid not null references generation_request on delete cascade,
  position int not null,
  reference bytea,
  others boolean not null,
  picture_id uuid,
  blob_id uuid not null,
  memory bytea,
  ready boolean not null,
  unique (request_id, position)
);
comment on table generation_input is 'person: generation; keep: while the account is active, other people''s pictures until the request has ended; erase: with the account; export: no (part of its request)';
comment on column generation_input.id is 'technical';
comment on column generation_input.request_id is 'technical';
comment on column generation_input.position is 'technical';
comment on column generation_input.reference is 'person-sealed';
comment on column generation_input.others is 'person-activity';
comment on column generation_input.picture_id is 'technical';
comment on column generation_input.blob_id is 'technical';
comment on column generation_input.memory is 'person-sealed';
comment on column generation_input.ready is 'technical';
