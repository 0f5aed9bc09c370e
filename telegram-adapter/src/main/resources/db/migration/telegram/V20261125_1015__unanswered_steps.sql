-- A message whose send was never answered is repeated once, even after a kill.
alter table telegram_update add column unanswered smallint not null default 0;

comment on column telegram_update.unanswered is 'technical; how often the next step was sent without an answer';
