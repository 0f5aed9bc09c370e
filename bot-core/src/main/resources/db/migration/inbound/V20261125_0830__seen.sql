create table inbound_seen (
  source text not null,
  external_id text not null,
  seen_at timestamptz not null,
  primary key (source, external_id)
);
create index inbound_seen_age on inbound_seen (source, seen_at);

comment on table inbound_seen is 'person: no; keep: a week, longer than any source repeats; erase: by age; export: no (delivery numbers only)';
comment on column inbound_seen.source is 'technical';
comment on column inbound_seen.external_id is 'technical; the source''s own number of a delivery, names no person';
comment on column inbound_seen.seen_at is 'technical';
