create table account (
  id uuid primary key,
  language text not null,
  created_at timestamptz not null,
  version bigint not null
);
comment on table account is 'person: account; keep: while the account is active; erase: last, with the key; export: yes';
comment on column account.id is 'person-key';
comment on column account.language is 'person-setting';
comment on column account.created_at is 'person-activity';
comment on column account.version is 'technical';

create table account_identity (
  id uuid primary key,
  account_id uuid not null references account deferrable initially deferred,
  platform text not null,
  external_hash bytea not null,
  external_id bytea not null,
  reachable boolean not null,
  created_at timestamptz not null,
  version bigint not null,
  unique (platform, external_hash)
);
create index account_identity_account on account_identity (account_id, platform);
comment on table account_identity is 'person: account; keep: while the account is active; erase: with the account; export: yes';
comment on column account_identity.id is 'technical';
comment on column account_identity.account_id is 'person-key';
comment on column account_identity.platform is 'person-setting';
comment on column account_identity.external_hash is 'person-hash';
comment on column account_identity.external_id is 'person-sealed';
comment on column account_identity.reachable is 'person-activity';
comment on column account_identity.created_at is 'person-activity';
comment on column account_identity.version is 'technical';
