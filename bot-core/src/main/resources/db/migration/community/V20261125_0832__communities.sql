create table community (
  id uuid primary key,
  platform text not null,
  external_hash bytea not null,
  external_id bytea not null,
  installed boolean not null,
  created_at timestamptz not null,
  version bigint not null,
  unique (platform, external_hash)
);
comment on table community is 'person: no; keep: while the place uses the product, then as gone; erase: with its key; export: no (about a place)';
comment on column community.id is 'technical';
comment on column community.platform is 'technical';
comment on column community.external_hash is 'technical; keyed hash of the platform''s id of the place';
comment on column community.external_id is 'technical; sealed with the community''s key';
comment on column community.installed is 'technical';
comment on column community.created_at is 'technical';
comment on column community.version is 'technical';
