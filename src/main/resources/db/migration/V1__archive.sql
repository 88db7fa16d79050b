-- Submissions, the rules they were checked by, and the reports. Everything here is only ever added.
-- Hashes are SHA-256. Contents are packed by org.guiju.store.Packed.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create table submission (
  id            bigint      generated always as identity primary key,
  sha256        bytea       not null unique check (length(sha256) = 32),
  kind          text        not null,
  doc_no        text,                   -- in the prescribed brackets where it can be read
  title         text,
  fund_name     text,
  fund_part     text,
  fiscal_year   integer     not null,
  region_name   text        not null,
  region_code   text        not null,
  city_code     text,                   -- itself for a city; null for a province
  province_code text        not null,
  business_date date        not null,
  series        bytea       not null check (length(series) = 32), -- what makes papers editions of one
  edition       integer     not null check (edition > 0),
  received_at   timestamptz not null default clock_timestamp(),
  sent_by       text,
  content       bytea       not null,   -- the bytes as they were sent
  unique (series, edition)
);
alter table submission alter column content set storage external;
create index submission_by_region   on submission (region_code, id desc);
create index submission_by_place    on submission (region_code, fiscal_year, kind);
create index submission_by_city     on submission (city_code, id desc);
create index submission_by_province on submission (province_code, id desc);
create index submission_by_kind     on submission (kind, id desc);
create index submission_by_year     on submission (fiscal_year, id desc);
create index submission_by_doc_no   on submission (doc_no, id desc) where doc_no is not null;

-- the papers that a submission names among those it rests on, in the prescribed brackets
create table paper_source (
  doc_no     text   not null,
  submission bigint not null references submission,
  primary key (doc_no, submission)
);

-- What each submission asked the archive for, and what each is an answer to: hashes of
-- org.guiju.related.Topic. A paper that arrives later makes those that asked for it stale.
create table interest (
  topic      bigint not null,
  submission bigint not null references submission,
  primary key (topic, submission)
);
create table announcement (
  topic      bigint not null,
  submission bigint not null references submission,
  written_by xid8   not null default pg_current_xact_id(),
  primary key (topic, submission)
);

-- verdicts that a later paper may change, until they are judged again
create table stale (
  submission bigint      not null references submission,
  cause      bigint      not null references submission,
  since      timestamptz not null default clock_timestamp(),
  tries      integer     not null default 0,
  next_try   timestamptz not null default clock_timestamp(),
  taken_till timestamptz not null default '-infinity', -- by a process that judges it now
  primary key (submission, cause)
);
create index stale_by_turn on stale (next_try);

-- payments as other submissions look them up
create table payment_trace (
  submission   bigint  not null references submission,
  position     integer not null,
  payment_no   text    not null,
  pay_date     date,
  amount       numeric,
  payee_name   text,
  account_hash text,
  invoice_nos  text[],
  primary key (submission, position)
);
create index payment_trace_by_payee   on payment_trace (payee_name, amount, pay_date);
create index payment_trace_by_account on payment_trace (account_hash, amount, pay_date);
create table invoice_trace (
  invoice_no text    not null,
  submission bigint  not null,
  position   integer not null,
  primary key (invoice_no, submission, position),
  foreign key (submission, position) references payment_trace
);

-- facts of other papers that a submission was checked against, as one JSON object
create table related_snapshot (
  sha256  bytea primary key check (length(sha256) = 32),
  content bytea not null
);
alter table related_snapshot alter column content set storage external;

create table rule_file (
  sha256  bytea primary key check (length(sha256) = 32),
  content bytea not null
);
alter table rule_file alter column content set storage external;

create table rule_set (
  sha256    bytea       primary key check (length(sha256) = 32),
  stored_at timestamptz not null default clock_timestamp()
);

create table rule_set_file (
  rule_set bytea not null references rule_set,
  path     text  not null,
  file     bytea not null references rule_file,
  primary key (rule_set, path)
);

create table report (
  submission  bigint      not null references submission,
  n           integer     not null check (n > 0),
  rule_set    bytea       not null references rule_set,
  related     bytea       not null references related_snapshot,
  as_of       date        not null,
  known_at    date,
  checked_at  timestamptz not null default clock_timestamp(),
  verdict     text        not null,
  violations  integer     not null,
  warnings    integer     not null,
  advisories  integer     not null,
  not_checked integer     not null,
  engine      text        not null,
  sha256      bytea       not null check (length(sha256) = 32),
  cause       bigint      references submission, -- later paper that made it judged again
  content     bytea       not null,     -- the report as it was answered
  primary key (submission, n),
  unique nulls not distinct (submission, rule_set, related, as_of, known_at)
);
alter table report alter column content set storage external;

-- which report says how a submission stands now; the one table here that changes
create table standing (
  submission bigint  primary key,
  n          integer not null,
  verdict    text    not null,
  foreign key (submission, n) references report
);
create index standing_by_verdict on standing (verdict, submission desc);

create table idempotency_key (
  sender     text        not null,
  key        text        not null,
  request    bytea       not null check (length(request) = 32),
  submission bigint      not null,
  n          integer     not null,
  created    boolean     not null,
  used_at    timestamptz not null default clock_timestamp(),
  primary key (sender, key),
  foreign key (submission, n) references report
);

do $$
declare
  name text;
begin
  foreach name in array array['submission', 'paper_source', 'interest', 'announcement', 'payment_trace', 'invoice_trace', 'related_snapshot',
                              'rule_file', 'rule_set', 'rule_set_file',
                              'report', 'idempotency_key'] loop
    execute format('create trigger append_only before update or delete or truncate on %I
                    for each statement execute function refuse_change()', name);
    execute format('grant select, insert on %I to ${service}', name);
  end loop;
end $$;
grant select, insert, update on standing to ${service};
grant select, insert, update, delete on stale to ${service};
