alter table gallery_picture alter column provider drop not null;
alter table gallery_picture alter column model drop not null;
alter table gallery_picture alter column prompt drop not null;
alter table gallery_picture add column memory bytea;
alter table gallery_picture add column action text;
alter table gallery_picture add column from_others boolean not null default false;
alter table gallery_picture add column seen_in bytea;
alter table gallery_picture add column removed_at timestamptz;
alter table gallery_picture drop constraint gallery_picture_visibility_check;
alter table gallery_picture add constraint gallery_picture_visibility_check check (visibility in ('PRIVATE', 'HERE'));
create index gallery_picture_page on gallery_picture (account_id, id);
create index gallery_picture_request on gallery_picture (request_id);
create index gallery_picture_parent on gallery_picture (parent_id);
comment on column gallery_picture.memory is 'person-sealed; what the provider wants back for an edit';
comment on column gallery_picture.action is 'person-activity';
comment on column gallery_picture.from_others is 'person-activity; somebody else''s picture went into it';
comment on column gallery_picture.seen_in is 'person-hash; the only shared place that may see it, where it is from others';
comment on column gallery_picture.removed_at is 'person-activity; hidden since, and erased by a job';

create table gallery_share (
  id uuid primary key,
  picture_id uuid not null references gallery_picture on delete cascade,
  account_id uuid not null,
  place_hash bytea not null,
  place bytea not null,
  with_prompt boolean not null,
  shared_at timestamptz not null,
  version bigint not null,
  unique (picture_id, place_hash)
);
create index gallery_share_of on gallery_share (account_id);
comment on table gallery_share is 'person: gallery; keep: as long as the picture is shared there; erase: with the picture; export: yes';
comment on column gallery_share.id is 'technical';
comment on column gallery_share.picture_id is 'technical';
comment on column gallery_share.account_id is 'person-key';
comment on column gallery_share.place_hash is 'person-hash';
comment on column gallery_share.place is 'person-sealed';
comment on column gallery_share.with_prompt is 'person-setting';
comment on column gallery_share.shared_at is 'person-activity';
comment on column gallery_share.version is 'technical';
