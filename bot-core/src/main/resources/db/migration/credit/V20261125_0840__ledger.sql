-- The ledger of credits: double entry over purses, in TigerBeetle's model of pending, posted and voided transfers.
--
-- credit_transfer is the journal, and only ever grows: what it holds can always be added up again. The sums in
-- credit_purse and credit_hold are kept beside it, under the purse's row lock, so that no step has to add up.
--
-- Purses have positive ids. System accounts have negative ones and no row, so nobody ever waits for them:
-- -1 issues credits, -2 receives what was spent, -3 what was clawed back. Their balances are derived.

create table credit_purse (
  id bigint generated always as identity primary key,
  owner text unique check (owner ~ '^(account|community):[0-9a-f-]{36}$'),
  posted bigint not null default 0,
  held bigint not null default 0 check (held >= 0),
  merged_into bigint references credit_purse check (merged_into <> id),
  opened_at timestamptz not null,
  -- A purse that was merged keeps exactly what its open holds still need.
  constraint merged_purse_keeps_its_holds_only check (merged_into is null or posted = held)
);
create index credit_purse_merged on credit_purse (merged_into) where merged_into is not null;

create table credit_transfer (
  id bigint generated always as identity primary key,
  cause text not null unique check (length(cause) <= 200),
  kind text not null,
  amount bigint not null check (amount > 0),
  debit bigint not null,
  credit bigint not null,
  debit_purse bigint generated always as (case when debit > 0 then debit end) stored references credit_purse,
  credit_purse bigint generated always as (case when credit > 0 then credit end) stored references credit_purse,
  hold_id bigint,
  at timestamptz not null,
  constraint kind_fits_its_accounts check (case kind
    when 'GRANT' then debit = -1 and credit > 0
    when 'HOLD' then debit > 0 and credit = -2
    when 'SPEND' then debit > 0 and credit = -2
    when 'RELEASE' then debit > 0 and credit = -2
    when 'EXPIRE' then debit > 0 and credit = -2
    when 'CLAW_BACK' then debit > 0 and credit = -3
    when 'MERGE' then debit > 0 and credit > 0 and debit <> credit
    else false end),
  constraint resolves_a_hold check ((hold_id is not null) = (kind in ('SPEND', 'RELEASE', 'EXPIRE')))
);
create index credit_transfer_debit on credit_transfer (debit_purse, id) where debit_purse is not null;
create index credit_transfer_credit on credit_transfer (credit_purse, id) where credit_purse is not null;

-- The pending state of a transfer of kind HOLD. A hold is open while captured + returned < amount.
create table credit_hold (
  id bigint primary key references credit_transfer,
  purse_id bigint not null references credit_purse,
  amount bigint not null check (amount > 0),
  captured bigint not null default 0 check (captured >= 0),
  returned bigint not null default 0 check (returned >= 0),
  available_after bigint not null check (available_after >= 0),
  expires_at timestamptz not null,
  constraint never_more_than_held check (captured + returned <= amount),
  constraint giving_back_ends_a_hold check (returned = 0 or captured + returned = amount)
);
create index credit_hold_open_until on credit_hold (expires_at) where captured + returned < amount;
create index credit_hold_open_of on credit_hold (purse_id) where captured + returned < amount;

alter table credit_transfer add foreign key (hold_id) references credit_hold;

comment on table credit_purse is 'person: credit; keep: as long as books are kept; erase: the owner is removed, sums stay for book-keeping under a number that leads to nobody; export: yes';
comment on column credit_purse.id is 'technical; a number given by the ledger, derived from no person';
comment on column credit_purse.owner is 'person-key; the account or community, null once erased';
comment on column credit_purse.posted is 'money; credits owned, those held included; below zero only after a claw-back';
comment on column credit_purse.held is 'money; the part of posted that open holds set aside';
comment on column credit_purse.merged_into is 'technical; the purse that continues this one since two accounts were linked';
comment on column credit_purse.opened_at is 'person-activity';

comment on table credit_transfer is 'person: credit; keep: as long as books are kept; erase: the cause is replaced and the purse loses its owner, amounts and times stay for book-keeping; export: yes';
comment on column credit_transfer.id is 'technical';
comment on column credit_transfer.cause is 'person-key; what it was for, kind:id, unique: a repeat moves nothing twice; replaced on erasure';
comment on column credit_transfer.kind is 'money';
comment on column credit_transfer.amount is 'money';
comment on column credit_transfer.debit is 'money; the account that gives';
comment on column credit_transfer.credit is 'money; the account that receives';
comment on column credit_transfer.debit_purse is 'technical; debit if it is a purse';
comment on column credit_transfer.credit_purse is 'technical; credit if it is a purse';
comment on column credit_transfer.hold_id is 'technical; the hold it resolves or part of which it takes';
comment on column credit_transfer.at is 'person-activity';

comment on table credit_hold is 'person: credit; keep: as long as books are kept; erase: its purse loses the owner, amounts and times stay for book-keeping; export: yes';
comment on column credit_hold.id is 'technical; the transfer that placed it';
comment on column credit_hold.purse_id is 'technical';
comment on column credit_hold.amount is 'money';
comment on column credit_hold.captured is 'money; spent so far';
comment on column credit_hold.returned is 'money; given back at its end';
comment on column credit_hold.available_after is 'money; what placing it answered, so that a repeat answers the same';
comment on column credit_hold.expires_at is 'technical';

-- ---------------------------------------------------------------------------------------------------------------------
-- What no statement may do, the owner's of the tables included.

create function ledger_refuse() returns trigger language plpgsql as $$
begin
  raise exception '%: % is not allowed', tg_table_name, lower(tg_op) using
    errcode = 'integrity_constraint_violation', detail = tg_argv[0];
end
$$;

create trigger keep_transfers before delete on credit_transfer
  for each row execute function ledger_refuse('The journal only grows.');
create trigger keep_all_transfers before truncate on credit_transfer
  for each statement execute function ledger_refuse('The journal only grows.');
create trigger keep_holds before delete on credit_hold
  for each row execute function ledger_refuse('The journal only grows.');
create trigger keep_purses before delete on credit_purse
  for each row execute function ledger_refuse('Purses are kept for book-keeping.');

-- The one change a transfer may see: its cause is forgotten after its purses lost their owner.
create function ledger_guard_transfer() returns trigger language plpgsql as $$
begin
  if new.cause = 'erased:#' || old.id
      and (new.id, new.kind, new.amount, new.debit, new.credit, new.hold_id, new.at)
        is not distinct from (old.id, old.kind, old.amount, old.debit, old.credit, old.hold_id, old.at)
      and not exists (
        select from credit_purse where id in (old.debit, old.credit) and owner is not null)
  then
    return new;
  end if;
  raise exception 'credit_transfer: update is not allowed' using
    errcode = 'integrity_constraint_violation', detail = 'The journal only grows.';
end
$$;
create trigger guard_transfer before update on credit_transfer
  for each row execute function ledger_guard_transfer();

create trigger guard_hold before update on credit_hold for each row
  when ((new.id, new.purse_id, new.amount, new.available_after, new.expires_at)
      is distinct from (old.id, old.purse_id, old.amount, old.available_after, old.expires_at)
    or new.captured < old.captured or new.returned < old.returned or old.captured + old.returned = old.amount)
  execute function ledger_refuse('A hold resolves once and never changes back.');

create trigger guard_purse before update on credit_purse for each row
  when (new.id <> old.id or new.opened_at <> old.opened_at
    or (old.merged_into is not null and new.merged_into is distinct from old.merged_into)
    or (new.owner is distinct from old.owner and new.owner is not null)
    or (new.held > old.held and new.posted < new.held))
  execute function ledger_refuse('A hold never takes what is available below zero; a purse keeps its owner.');

-- ---------------------------------------------------------------------------------------------------------------------
-- The steps. Each locks the purse first, then looks, then writes; each is one call.

-- Locks the purse of an owner, or the one that continues it. Locks run in the direction of merges only.
create function ledger_lock(owner_key text) returns credit_purse language plpgsql as $$
declare
  purse credit_purse;
begin
  select * into purse from credit_purse where owner = owner_key for no key update;
  while purse.merged_into is not null loop
    select * into purse from credit_purse where id = purse.merged_into for no key update;
  end loop;
  return purse;
end
$$;

create function ledger_lock_open(owner_key text) returns credit_purse language plpgsql as $$
declare
  purse credit_purse := ledger_lock(owner_key);
begin
  if purse.id is null then
    raise exception 'No purse was opened for %', owner_key using errcode = 'no_data_found';
  end if;
  return purse;
end
$$;

-- Locks the purse a hold was placed on, which stays the same when accounts are merged, and then reads the hold.
create function ledger_lock_hold(hold_cause text) returns credit_hold language plpgsql as $$
declare
  hold credit_hold;
begin
  select h.* into hold from credit_transfer t join credit_hold h on h.id = t.id where t.cause = hold_cause;
  if not found then
    raise exception 'No hold was placed for %', hold_cause using errcode = 'no_data_found';
  end if;
  perform from credit_purse where id = hold.purse_id for no key update;
  select * into hold from credit_hold where id = hold.id;
  return hold;
end
$$;

-- Whether the cause is known. A cause that is known for something else is a mistake of the caller.
create function ledger_knows(of_cause text, of_kind text, of_amount bigint, of_purse bigint, of_hold bigint)
  returns boolean language plpgsql as $$
declare
  known credit_transfer;
  purse bigint;
begin
  select * into known from credit_transfer where cause = of_cause;
  if not found then
    return false;
  end if;
  purse := coalesce(known.debit_purse, known.credit_purse);
  while purse <> of_purse loop
    select merged_into into purse from credit_purse where id = purse;
  end loop;
  if known.kind <> of_kind or known.amount <> of_amount or purse is null or known.hold_id is distinct from of_hold then
    raise exception 'The cause % stands for something else already', of_cause using errcode = 'unique_violation';
  end if;
  return true;
end
$$;

create function ledger_open(owner_key text, moment timestamptz) returns boolean language sql as $$
  with opened as (
    insert into credit_purse (owner, opened_at) values (owner_key, moment) on conflict do nothing returning id)
  select exists (select from opened)
$$;

create function ledger_grant(owner_key text, credits bigint, of_cause text, moment timestamptz)
  returns boolean language plpgsql as $$
declare
  purse credit_purse := ledger_lock_open(owner_key);
begin
  if ledger_knows(of_cause, 'GRANT', credits, purse.id, null) then
    return false;
  end if;
  insert into credit_transfer (cause, kind, amount, debit, credit, at)
    values (of_cause, 'GRANT', credits, -1, purse.id, moment);
  update credit_purse set posted = posted + credits where id = purse.id;
  return true;
end
$$;

-- The one step that may leave posted below zero; while available is below zero, nothing can be held.
create function ledger_claw_back(owner_key text, credits bigint, of_cause text, moment timestamptz)
  returns boolean language plpgsql as $$
declare
  purse credit_purse := ledger_lock_open(owner_key);
begin
  if ledger_knows(of_cause, 'CLAW_BACK', credits, purse.id, null) then
    return false;
  end if;
  insert into credit_transfer (cause, kind, amount, debit, credit, at)
    values (of_cause, 'CLAW_BACK', credits, purse.id, -3, moment);
  update credit_purse set posted = posted - credits where id = purse.id;
  return true;
end
$$;

create function ledger_hold(
    owner_key text, credits bigint, of_cause text, until timestamptz, moment timestamptz,
    out outcome text, out available bigint) language plpgsql as $$
declare
  purse credit_purse := ledger_lock(owner_key);
  hold bigint;
begin
  available := coalesce(purse.posted - purse.held, 0);
  if ledger_knows(of_cause, 'HOLD', credits, purse.id, null) then
    outcome := 'HELD';
    select h.available_after into available
      from credit_transfer t join credit_hold h on h.id = t.id where t.cause = of_cause;
  elsif available < 0 then
    outcome := 'BLOCKED';
  elsif available < credits then
    outcome := 'TOO_LITTLE';
  else
    outcome := 'HELD';
    available := available - credits;
    insert into credit_transfer (cause, kind, amount, debit, credit, at)
      values (of_cause, 'HOLD', credits, purse.id, -2, moment) returning id into hold;
    insert into credit_hold (id, purse_id, amount, available_after, expires_at)
      values (hold, purse.id, credits, available, until);
    update credit_purse set held = held + credits where id = purse.id;
  end if;
end
$$;

create function ledger_capture(hold_cause text, credits bigint, of_cause text, moment timestamptz)
  returns text language plpgsql as $$
declare
  hold credit_hold := ledger_lock_hold(hold_cause);
begin
  if ledger_knows(of_cause, 'SPEND', credits, hold.purse_id, hold.id) then
    return 'ALREADY_CAPTURED';
  end if;
  if hold.returned > 0 then
    return 'HOLD_GONE';
  end if;
  insert into credit_transfer (cause, kind, amount, debit, credit, hold_id, at)
    values (of_cause, 'SPEND', credits, hold.purse_id, -2, hold.id, moment);
  update credit_hold set captured = captured + credits where id = hold.id;
  update credit_purse set posted = posted - credits, held = held - credits where id = hold.purse_id;
  return 'CAPTURED';
end
$$;

-- Gives back what is left of a hold; its purse is locked by the caller. Where the purse was merged meanwhile, it goes on
-- to the one that continues it.
create function ledger_give_back(hold credit_hold, of_kind text, moment timestamptz) returns void language plpgsql as $$
declare
  rest bigint := hold.amount - hold.captured - hold.returned;
  target credit_purse;
begin
  if rest = 0 then
    return;
  end if;
  insert into credit_transfer (cause, kind, amount, debit, credit, hold_id, at)
    select cause || '#returned', of_kind, rest, hold.purse_id, -2, hold.id, moment
    from credit_transfer where id = hold.id;
  update credit_hold set returned = rest where id = hold.id;
  select * into target from credit_purse where id = hold.purse_id;
  if target.merged_into is null then
    update credit_purse set held = held - rest where id = hold.purse_id;
    return;
  end if;
  while target.merged_into is not null loop
    select * into target from credit_purse where id = target.merged_into for no key update;
  end loop;
  insert into credit_transfer (cause, kind, amount, debit, credit, at)
    values ('merge:#' || hold.purse_id || '#' || hold.id, 'MERGE', rest, hold.purse_id, target.id, moment);
  update credit_purse set held = held - rest, posted = posted - rest where id = hold.purse_id;
  update credit_purse set posted = posted + rest where id = target.id;
end
$$;

-- Answers with what came back when the hold ended: the same for every repeat.
create function ledger_release(hold_cause text, moment timestamptz) returns bigint language plpgsql as $$
declare
  hold credit_hold := ledger_lock_hold(hold_cause);
begin
  perform ledger_give_back(hold, 'RELEASE', moment);
  return hold.amount - hold.captured;
end
$$;

-- Releases up to a hundred holds whose time is over. Purses that are busy are left for the next turn.
create function ledger_release_expired(moment timestamptz) returns bigint language plpgsql as $$
declare
  due bigint;
  hold credit_hold;
  released bigint := 0;
begin
  for due in
    select h.id from credit_hold h join credit_purse p on p.id = h.purse_id
    where h.captured + h.returned < h.amount and h.expires_at <= moment
    order by h.expires_at limit 100 for no key update of p skip locked
  loop
    select * into hold from credit_hold where id = due;
    if hold.captured + hold.returned < hold.amount then
      perform ledger_give_back(hold, 'EXPIRE', moment);
      released := released + 1;
    end if;
  end loop;
  return released;
end
$$;

-- Two accounts became one: the target continues the origin's purse. Open holds stay where they are; what comes back
-- from them later goes on to the target.
create function ledger_merge(from_owner text, to_owner text, moment timestamptz) returns void language plpgsql as $$
declare
  origin credit_purse;
  target credit_purse;
begin
  select * into origin from credit_purse where owner = from_owner for no key update;
  if origin.id is null or origin.merged_into is not null then
    return;
  end if;
  perform ledger_open(to_owner, moment);
  target := ledger_lock(to_owner);
  if target.id = origin.id then
    raise exception '% cannot be merged into what was merged into it', from_owner
      using errcode = 'integrity_constraint_violation';
  end if;
  if origin.posted <> origin.held then
    insert into credit_transfer (cause, kind, amount, debit, credit, at) values (
      'merge:#' || origin.id, 'MERGE', abs(origin.posted - origin.held),
      case when origin.posted > origin.held then origin.id else target.id end,
      case when origin.posted > origin.held then target.id else origin.id end, moment);
  end if;
  update credit_purse set posted = origin.held, merged_into = target.id where id = origin.id;
  update credit_purse set posted = posted + origin.posted - origin.held where id = target.id;
end
$$;

-- The purse that continues an owner's and then all that were merged into it: to a person they are one.
create function ledger_family(owner_key text) returns setof credit_purse language sql stable as $$
  with recursive upwards as (
    select * from credit_purse where owner = owner_key
    union all
    select p.* from credit_purse p join upwards u on p.id = u.merged_into
  ), family as (
    select * from upwards where merged_into is null
    union all
    select p.* from credit_purse p join family f on p.merged_into = f.id
  )
  select * from family
$$;

-- Removes the link to the person, unless a hold is open. Whether that was done.
create function ledger_erase(owner_key text) returns boolean language plpgsql as $$
declare
  purses bigint[];
begin
  perform from credit_purse p join ledger_family(owner_key) with ordinality f on f.id = p.id
    order by f.ordinality desc for no key update of p;
  select array_agg(id) into purses from ledger_family(owner_key);
  if exists (select from credit_purse where id = any (purses) and held > 0) then
    return false;
  end if;
  update credit_purse set owner = null where id = any (purses);
  update credit_transfer set cause = 'erased:#' || id
    where (debit_purse = any (purses) or credit_purse = any (purses)) and cause not like 'erased:#%';
  return true;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- What can be read.

create function ledger_balance(owner_key text, out posted bigint, out held bigint) language sql stable as $$
  select coalesce(sum(f.posted), 0), coalesce(sum(f.held), 0) from ledger_family(owner_key) f
$$;

-- Newest first. `change` adds up to posted; open holds show what they still set aside, ended ones what came back.
create function ledger_entries(owner_key text, before bigint, how_many integer)
  returns table (number bigint, kind text, amount bigint, cause text, at timestamptz, balance bigint)
  language sql stable as $$
  with family as (select id, posted from ledger_family(owner_key)),
  moved as (
    select t.*, case t.kind when 'GRANT' then t.amount when 'SPEND' then -t.amount when 'CLAW_BACK' then -t.amount
      else 0 end as change
    from credit_transfer t
    where coalesce(t.debit_purse, t.credit_purse) in (select id from family)
      and t.kind <> 'MERGE'
  ),
  summed as (
    select m.*, (select sum(posted) from family)
      - coalesce(sum(m.change) over (order by m.id desc rows between unbounded preceding and 1 preceding), 0) as posted
    from moved m
  )
  select s.id, s.kind,
    case s.kind when 'HOLD' then h.captured + h.returned - h.amount when 'RELEASE' then s.amount
      when 'EXPIRE' then s.amount else s.change end,
    s.cause, s.at, s.posted::bigint
  from summed s left join credit_hold h on h.id = s.id
  where s.id < before and (s.kind <> 'HOLD' or h.captured + h.returned < h.amount)
  order by s.id desc limit how_many
$$;

-- Every sum that is kept beside the journal and differs from it. Empty, or something is badly wrong.
create function ledger_discrepancies()
  returns table (what text, id bigint, kept bigint, journal bigint) language sql stable as $$
  with legs as (
    select debit as account, -amount as change from credit_transfer where kind not in ('HOLD', 'RELEASE', 'EXPIRE')
    union all
    select credit, amount from credit_transfer where kind not in ('HOLD', 'RELEASE', 'EXPIRE')
  ),
  account as (select l.account, sum(l.change)::bigint as posted from legs l group by l.account),
  hold as (
    select h.id, h.purse_id, h.amount, h.captured, h.returned,
      coalesce(sum(t.amount) filter (where t.kind = 'SPEND'), 0)::bigint as spent,
      coalesce(sum(t.amount) filter (where t.kind <> 'SPEND'), 0)::bigint as given_back
    from credit_hold h left join credit_transfer t on t.hold_id = h.id group by h.id
  ),
  held as (select h.purse_id, sum(h.amount - h.spent - h.given_back)::bigint as held from hold h group by h.purse_id),
  pending as (select t.id, t.amount, t.debit from credit_transfer t where t.kind = 'HOLD')
  select 'posted', p.id, p.posted, coalesce(a.posted, 0) from credit_purse p left join account a on a.account = p.id
    where p.posted <> coalesce(a.posted, 0)
  union all
  select 'held', p.id, p.held, coalesce(h.held, 0) from credit_purse p left join held h on h.purse_id = p.id
    where p.held <> coalesce(h.held, 0)
  union all
  select 'captured', h.id, h.captured, h.spent from hold h where h.captured <> h.spent
  union all
  select 'returned', h.id, h.returned, h.given_back from hold h where h.returned <> h.given_back
  union all
  select 'hold', coalesce(h.id, t.id), h.amount, t.amount from hold h full join pending t on t.id = h.id
    where (h.amount, h.purse_id) is distinct from (t.amount, t.debit)
  union all
  select 'all accounts', null, 0, sum(a.posted)::bigint from account a having sum(a.posted) <> 0
  union all
  select 'below zero without a claw-back', p.id, p.posted - p.held, 0 from credit_purse p
    where p.posted < p.held and not exists (
      select from credit_transfer t where t.debit_purse = p.id and t.kind in ('CLAW_BACK', 'MERGE'))
$$;
