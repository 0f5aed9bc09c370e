create table consent_document (
  kind text not null check (kind in ('policy', 'terms')),
  version integer not null check (version > 0),
  language text not null,
  created_at date not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (kind, version, language)
);

create table consent_receipt (
  id bigint generated always as identity primary key,
  account_id uuid,
  kind text not null,
  version integer not null,
  language text not null,
  provider text not null check (provider <> ''),
  adult boolean not null check (adult),
  agreed_at timestamptz not null,
  unique (account_id, kind, version),
  foreign key (kind, version, language) references consent_document
);

comment on table consent_document is 'person: no; keep: for ever, receipts refer to it; erase: never; export: no (published texts)';
comment on column consent_document.kind is 'public';
comment on column consent_document.version is 'public';
comment on column consent_document.language is 'public';
comment on column consent_document.created_at is 'public; the date the text carries';
comment on column consent_document.sha256 is 'public; of the text, so that what was agreed to cannot change unnoticed';

comment on table consent_receipt is 'person: consent; keep: as long as the account; erase: the account is removed, the receipt then says only that somebody agreed; export: yes';
comment on column consent_receipt.id is 'technical';
comment on column consent_receipt.account_id is 'person-key; null once erased';
comment on column consent_receipt.kind is 'person-activity';
comment on column consent_receipt.version is 'person-activity';
comment on column consent_receipt.language is 'person-setting; in which the text was shown';
comment on column consent_receipt.provider is 'person-activity; whom the text named as the one who makes the pictures';
comment on column consent_receipt.adult is 'person-activity; whether being 18 or older was attested';
comment on column consent_receipt.agreed_at is 'person-activity';

-- Published texts and receipts stay as they are, for the owner of the tables too.
create function consent_refuse() returns trigger language plpgsql as $$
begin
  raise exception '%: % is not allowed', tg_table_name, lower(tg_op) using
    errcode = 'integrity_constraint_violation', detail = 'Published texts and receipts are only ever added.';
end
$$;

create trigger keep_documents before update or delete on consent_document
  for each row execute function consent_refuse();
create trigger keep_receipts before delete on consent_receipt
  for each row execute function consent_refuse();
create trigger keep_all_receipts before truncate on consent_receipt
  for each statement execute function consent_refuse();

-- Whose receipt it is may move with a merge of accounts, or be forgotten. What it says may not change.
create trigger guard_receipt before update on consent_receipt for each row
  when (old.account_id is null
    or (new.id, new.kind, new.version, new.language, new.provider, new.adult, new.agreed_at)
      is distinct from (old.id, old.kind, old.version, old.language, old.provider, old.adult, old.agreed_at))
  execute function consent_refuse();
