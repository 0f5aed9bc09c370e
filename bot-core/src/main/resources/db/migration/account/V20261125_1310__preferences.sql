create table account_preference (
  account_id uuid not null,
  name text not null,
  value text not null,
  primary key (account_id, name)
);
comment on table account_preference is 'person: account; keep: while the account is active; erase: with the account; export: yes';
comment on column account_preference.account_id is 'person-key';
comment on column account_preference.name is 'person-setting';
comment on column account_preference.value is 'person-setting';
