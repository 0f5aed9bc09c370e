alter table community add column gallery bytea;
alter table community add column gallery_hash bytea;
alter table community add column keeps_private boolean not null default false;
alter table community alter column keeps_private drop default;
create index community_gallery on community (gallery_hash);
comment on column community.gallery is 'technical; the channel that shows its pictures, sealed with the community''s key';
comment on column community.gallery_hash is 'technical; keyed hash of the platform''s id of that channel';
comment on column community.keeps_private is 'technical; nothing is posted there, whatever people choose';
