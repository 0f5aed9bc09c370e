create table audit_entry (
  id uuid primary key,
  actor uuid not null,
  act text not null,
  subject text not null,
  about uuid,
  ground text not null,
  at timestamptz not null
);
create index audit_entry_actor on audit_entry (actor);
create index audit_entry_about on audit_entry (about);
comment on table audit_entry is 'person: audit; keep: for good, as proof of who touched whose data; erase: stays, and the ids name nobody once their account is erased; export: yes';
comment on column audit_entry.id is 'technical';
comment on column audit_entry.actor is 'person-key; the operator';
comment on column audit_entry.act is 'person-activity';
comment on column audit_entry.subject is 'technical; what it was done to, e.g. a picture';
comment on column audit_entry.about is 'person-key; whose data it was';
comment on column audit_entry.ground is 'person-activity; why, from a fixed list';
comment on column audit_entry.at is 'person-activity';

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only ever added to';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();
