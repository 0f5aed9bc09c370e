create table gallery_picture (
  id uuid primary key,
  account_id uuid not null,
  request_id uuid not null,
  blob_id uuid not null unique,
  platform text not null,
  origin text not null,
  parent_id uuid,
  provider text not null,
  model text not null,
  prompt bytea not null,
  visibility text not null check (visibility in ('PRIVATE')),
  created_at timestamptz not null,
  version bigint not null
);
create index gallery_picture_of on gallery_picture (account_id, created_at);

comment on table gallery_picture is 'person: gallery; keep: until the owner deletes it or the account ends; erase: row, blob and image key; export: yes, with the file';
comment on column gallery_picture.id is 'technical';
comment on column gallery_picture.account_id is 'person-key';
comment on column gallery_picture.request_id is 'technical';
comment on column gallery_picture.blob_id is 'technical';
comment on column gallery_picture.platform is 'person-activity';
comment on column gallery_picture.origin is 'person-activity';
comment on column gallery_picture.parent_id is 'person-activity; lineage';
comment on column gallery_picture.provider is 'person-activity';
comment on column gallery_picture.model is 'person-activity';
comment on column gallery_picture.prompt is 'person-sealed';
comment on column gallery_picture.visibility is 'person-setting';
comment on column gallery_picture.created_at is 'person-activity';
comment on column gallery_picture.version is 'technical';
