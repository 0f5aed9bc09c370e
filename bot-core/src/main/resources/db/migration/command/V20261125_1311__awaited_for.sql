-- A question may be about something: words for a picture that was sent before.
alter table command_awaited add column about uuid;
comment on column command_awaited.about is 'technical; the offer that the words are for';
