create table outbox_letter (
  id uuid primary key,
  account_id uuid not null,
  content bytea not null,
  written_at timestamptz not null
);
create index outbox_letter_of on outbox_letter (account_id);
comment on table outbox_letter is 'person: outbox; keep: until it was delivered; erase: with the account; export: yes';
comment on column outbox_letter.id is 'technical';
comment on column outbox_letter.account_id is 'person-key';
comment on column outbox_letter.content is 'person-sealed';
comment on column outbox_letter.written_at is 'person-activity';
