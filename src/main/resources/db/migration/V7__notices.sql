-- Word of verdicts that changed: an inbox, and webhooks that it is sent to. All of it is written in the
-- transaction that changes the verdict, by the database, so that no way of storing reports can forget it.

create table notice (
  id             bigint      generated always as identity primary key,
  submission     bigint      not null references submission,
  region_code    text        not null,  -- these three as of the submission
  city_code      text,
  province_code  text        not null,
  verdict_before text        not null,
  verdict_after  text        not null,
  report_before  integer     not null,
  report_after   integer     not null,
  cause_paper    bigint      references submission, -- later paper that made it judged again
  cause_rule_set bytea       references rule_set,   -- that of report_after when report_before has another
  at             timestamptz not null default clock_timestamp(),
  foreign key (submission, report_before) references report,
  foreign key (submission, report_after) references report
);
create index notice_by_region   on notice (region_code, id desc);
create index notice_by_city     on notice (city_code, id desc);
create index notice_by_province on notice (province_code, id desc);

create table notice_read (
  notice bigint      not null references notice,
  person text        not null,
  at     timestamptz not null default clock_timestamp(),
  primary key (notice, person)
);

create table webhook (
  id          bigint      generated always as identity primary key,
  url         text        not null,
  region_code text,                     -- notices of it and below; null for all
  secret      text        not null,     -- as shown once; signing needs it, so it cannot be kept as a hash
  person      text        not null,
  at          timestamptz not null default clock_timestamp()
);
create table webhook_end (
  webhook bigint      primary key references webhook,
  person  text        not null,
  at      timestamptz not null default clock_timestamp()
);

-- Webhooks that have not ended: whose turn it is. One process at a time sends to each, in order.
create table webhook_lane (
  webhook       bigint      primary key references webhook,
  failures      integer     not null default 0, -- in a row
  failing_since timestamptz,
  next_try      timestamptz not null default clock_timestamp(),
  taken_till    timestamptz not null default '-infinity' -- by a process that sends now
);

create table notice_delivery (
  webhook    bigint      not null references webhook,
  notice     bigint      not null references notice,
  submission bigint      not null,
  state      text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
  tries      integer     not null default 0,
  next_try   timestamptz not null default clock_timestamp(),
  last_try   timestamptz,
  problem    text,                      -- of the last try, for people to read
  primary key (webhook, notice)
);
create index notice_delivery_waiting  on notice_delivery (webhook, notice) where state = 'WAITING';
create index notice_delivery_of_paper on notice_delivery (webhook, submission, notice) where state = 'WAITING';
create index notice_delivery_given_up on notice_delivery (webhook, notice) where state = 'GIVEN_UP';

create function note_changed_verdict() returns trigger language plpgsql as $$
declare
  noted notice;
begin
  insert into notice (submission, region_code, city_code, province_code, verdict_before, verdict_after,
                      report_before, report_after, cause_paper, cause_rule_set)
  select s.id, s.region_code, s.city_code, s.province_code, old.verdict, new.verdict, old.n, new.n,
         later.cause, case when later.rule_set <> earlier.rule_set then later.rule_set end
  from submission s
  join report earlier on earlier.submission = s.id and earlier.n = old.n
  join report later on later.submission = s.id and later.n = new.n
  where s.id = new.submission
  returning * into strict noted;
  insert into notice_delivery (webhook, notice, submission)
  select w.id, noted.id, noted.submission
  from webhook_lane l join webhook w on w.id = l.webhook
  where w.region_code is null
     or w.region_code in (noted.region_code, noted.city_code, noted.province_code);
  return null;
end $$;
create trigger note_changed_verdict after update on standing
  for each row when (old.verdict is distinct from new.verdict)
  execute function note_changed_verdict();

do $$
declare
  name text;
begin
  foreach name in array array['notice', 'notice_read', 'webhook', 'webhook_end'] loop
    execute format('create trigger append_only before update or delete or truncate on %I
                    for each statement execute function refuse_change()', name);
    execute format('grant select, insert on %I to ${service}', name);
  end loop;
end $$;
grant select, insert, update, delete on webhook_lane to ${service};
grant select, insert, update on notice_delivery to ${service};
