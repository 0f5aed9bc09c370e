create table operator_note (
  what text not null,
  day date not null,
  primary key (what, day)
);
comment on table operator_note is 'person: no; keep: for good, a row a day at most; erase: never; export: no (about nobody)';
comment on column operator_note.what is 'technical; what operators were told';
comment on column operator_note.day is 'technical; once a day';
