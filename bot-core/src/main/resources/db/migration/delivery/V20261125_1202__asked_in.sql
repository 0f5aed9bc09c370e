alter table delivery_address add column asked_in bytea;
comment on column delivery_address.asked_in is 'person-hash; the shared place it was asked in';
