create table delivery_message (
  id uuid primary key,
  account_id uuid not null,
  platform text not null,
  message bytea not null,
  message_hash bytea not null,
  role text not null check (role in ('CARD', 'FILE', 'ALBUM', 'LIST', 'WORDS', 'POST')),
  share_id uuid,
  sent_at timestamptz not null,
  why_withdrawn text,
  withdrawn_at timestamptz,
  version bigint not null,
  check ((role = 'POST') = (share_id is not null)),
  check ((why_withdrawn is null) = (withdrawn_at is null))
);
create index delivery_message_of on delivery_message (account_id);
create index delivery_message_at on delivery_message (message_hash);
create index delivery_message_share on delivery_message (share_id);
create index delivery_message_withdrawn on delivery_message (withdrawn_at) where withdrawn_at is not null;
comment on table delivery_message is 'person: delivery; keep: as long as the message stands in a chat; erase: the message is withdrawn, then the row goes; export: no (numbers of messages in chats)';
comment on column delivery_message.id is 'technical';
comment on column delivery_message.account_id is 'person-key';
comment on column delivery_message.platform is 'person-activity';
comment on column delivery_message.message is 'person-sealed';
comment on column delivery_message.message_hash is 'person-hash';
comment on column delivery_message.role is 'person-activity; CARD to WORDS stand with the owner, POST in a shared place';
comment on column delivery_message.share_id is 'technical';
comment on column delivery_message.sent_at is 'person-activity';
comment on column delivery_message.why_withdrawn is 'person-activity';
comment on column delivery_message.withdrawn_at is 'person-activity';
comment on column delivery_message.version is 'technical';

create table delivery_message_picture (
  message_id uuid not null references delivery_message on delete cascade,
  position int not null,
  picture_id uuid not null,
  primary key (message_id, position)
);
create index delivery_message_picture_in on delivery_message_picture (picture_id);
comment on table delivery_message_picture is 'person: delivery; keep: as long as the message; erase: with the message; export: no (numbers of messages in chats)';
comment on column delivery_message_picture.message_id is 'technical';
comment on column delivery_message_picture.position is 'technical';
comment on column delivery_message_picture.picture_id is 'technical';

-- Where a part stands is in delivery_message now.
alter table delivery_part drop column messages;
comment on table delivery_part is 'person: delivery; keep: while the account is active; erase: with the account; export: no (counts of sends)';

alter table delivery_address add column place bytea;
alter table delivery_address add column openly boolean not null default false;
comment on column delivery_address.place is 'person-sealed; the shared place that sees the result too';
comment on column delivery_address.openly is 'person-setting; the words were said in that place';

alter table delivery_parcel drop constraint delivery_parcel_check;
alter table delivery_parcel drop constraint delivery_parcel_check1;
alter table delivery_parcel add column share_id uuid;
alter table delivery_parcel add column letter_id uuid;
alter table delivery_parcel add constraint delivery_parcel_request check ((kind = 'NOTICE') = (request_id is not null));
alter table delivery_parcel add constraint delivery_parcel_picture
  check ((kind in ('RESULT', 'ORIGINAL', 'POST', 'REVIEW')) = (picture_id is not null));
alter table delivery_parcel add constraint delivery_parcel_share check ((kind = 'POST') = (share_id is not null));
alter table delivery_parcel add constraint delivery_parcel_letter check ((kind = 'LETTER') = (letter_id is not null));
create index delivery_parcel_brings on delivery_parcel (picture_id);
comment on column delivery_parcel.share_id is 'technical';
comment on column delivery_parcel.letter_id is 'technical';

create table delivery_parcel_picture (
  parcel_id uuid not null references delivery_parcel on delete cascade,
  position int not null,
  picture_id uuid not null,
  primary key (parcel_id, position)
);
comment on table delivery_parcel_picture is 'person: delivery; keep: while the account is active; erase: with the parcel; export: no (which pictures a page showed)';
comment on column delivery_parcel_picture.parcel_id is 'technical';
comment on column delivery_parcel_picture.position is 'technical';
comment on column delivery_parcel_picture.picture_id is 'technical';

create table delivery_visit (
  id uuid primary key,
  account_id uuid not null,
  platform text not null,
  place_hash bytea not null,
  place bytea not null,
  set_gallery boolean not null,
  last_at timestamptz not null,
  version bigint not null,
  unique (account_id, place_hash)
);
create index delivery_visit_place on delivery_visit (place_hash);
comment on table delivery_visit is 'person: delivery; keep: while the account is active; erase: with the account; export: yes';
comment on column delivery_visit.id is 'technical';
comment on column delivery_visit.account_id is 'person-key';
comment on column delivery_visit.platform is 'person-activity';
comment on column delivery_visit.place_hash is 'person-hash';
comment on column delivery_visit.place is 'person-sealed';
comment on column delivery_visit.set_gallery is 'person-activity; chose the gallery channel of that place';
comment on column delivery_visit.last_at is 'person-activity';
comment on column delivery_visit.version is 'technical';
