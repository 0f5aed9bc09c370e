-- One table for each lane, in the shape db-scheduler wants.
do $$
declare
  lane text;
begin
  foreach lane in array array['job_painting', 'job_prompt'] loop
    execute format('
      create table %1$I (
        task_name text not null,
        task_instance text not null,
        task_data bytea,
        execution_time timestamptz not null,
        picked boolean not null,
        picked_by text,
        last_success timestamptz,
        last_failure timestamptz,
        consecutive_failures int,
        last_heartbeat timestamptz,
        version bigint not null,
        priority smallint,
        primary key (task_name, task_instance)
      )', lane);
    execute format('create index %2$I on %1$I (execution_time)', lane, lane || '_due');
    execute format('create index %2$I on %1$I (last_heartbeat)', lane, lane || '_heartbeat');
    execute format('comment on table %1$I is %2$L', lane,
      'person: no; keep: until the job has finished; erase: not needed, holds ids of work only; export: no (no content)');
  end loop;
end
$$;

do $$
declare
  place record;
begin
  for place in
    select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relname in ('job_painting', 'job_prompt') and c.relkind = 'r' and a.attnum > 0
  loop
    execute format('comment on column %I.%I is %L', place.relname, place.attname, 'technical');
  end loop;
end
$$;
