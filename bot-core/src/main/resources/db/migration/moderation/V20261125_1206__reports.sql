create table moderation_report (
  id uuid primary key,
  picture_id uuid not null,
  account_id uuid,
  reason text not null check (reason in ('SEXUAL', 'VIOLENCE', 'PERSON', 'COPYRIGHT', 'OTHER')),
  state text not null check (state in ('OPEN', 'DISMISSED', 'TAKEN_DOWN')),
  filed_at timestamptz not null,
  decided_at timestamptz,
  unique (picture_id, account_id),
  check ((state = 'OPEN') = (decided_at is null))
);
create index moderation_report_of on moderation_report (account_id);
create index moderation_report_open on moderation_report (filed_at) where state = 'OPEN';
comment on table moderation_report is 'person: moderation; keep: while the reporter''s account is active; erase: stays without the reporter; export: yes';
comment on column moderation_report.id is 'technical';
comment on column moderation_report.picture_id is 'technical';
comment on column moderation_report.account_id is 'person-key; the reporter, who is told to nobody';
comment on column moderation_report.reason is 'person-activity';
comment on column moderation_report.state is 'person-activity';
comment on column moderation_report.filed_at is 'person-activity';
comment on column moderation_report.decided_at is 'person-activity';
