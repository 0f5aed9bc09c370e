create table command_awaited (
  account_id uuid primary key,
  command text not null,
  answered_by text
);
comment on table command_awaited is 'person: command; keep: until the next command; erase: with the account; export: yes';
comment on column command_awaited.account_id is 'person-key';
comment on column command_awaited.command is 'person-activity';
comment on column command_awaited.answered_by is 'technical; the platform''s own number of the call, names no person';
