-- An album comes as one update for each picture: they are gathered and answered as one.
alter table telegram_update add column album text;
alter table telegram_update add column gathered boolean not null default false;
create index telegram_update_album on telegram_update (album, arrival) where album is not null;

comment on column telegram_update.album is 'technical; Telegram''s number of the album it belongs to, names no person';
comment on column telegram_update.gathered is 'technical; whether the album''s first update is answered together with it';
comment on column telegram_update.chat is 'transient; a keyed hash of the chat and of who writes there, keeps the updates of one person in order';
