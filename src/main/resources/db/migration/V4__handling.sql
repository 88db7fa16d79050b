-- What people do about findings. Steps are only ever added; how a doubt stands is kept beside them
-- so that open doubts can be listed.

-- bytes that somebody put beside a decision, packed by org.guiju.store.Packed
create table attachment (
  sha256  bytea  primary key check (length(sha256) = 32),
  size    bigint not null check (size >= 0),
  content bytea  not null
);
alter table attachment alter column content set storage external;

-- One row for each finding of a paper over its editions, kept up by org.guiju.store.DoubtRows when
-- a report comes to stand. What does not follow from the reports follows from doubt_step.
create table doubt (
  id              bigint      generated always as identity primary key,
  series          bytea       not null,   -- the paper
  identity        text        not null,   -- the finding
  submission      bigint      not null,
  n               integer     not null,   -- report that has or last had it
  rule_id         text        not null,
  severity        text        not null,
  message         text        not null,
  evidence        bytea       not null check (length(evidence) = 32),
  standing        boolean     not null default true, -- false when the standing report has it no more
  since           timestamptz not null default clock_timestamp(),
  state           text        not null default 'DOUBT', -- after the last step
  judged_evidence bytea,                  -- what that step was about; null when that went away since
  steps           integer     not null default 0,
  -- the same as Doubt.state() and Doubt.isOpen()
  state_now       text        not null generated always as (
    case when steps > 0 and standing and judged_evidence is distinct from evidence
         then 'DOUBT' else state end) stored,
  open            boolean     not null generated always as (
    case when steps > 0 and standing and judged_evidence is distinct from evidence then true
         when state = 'DOUBT' then standing
         else state = 'VIOLATION' end) stored,
  unique (series, identity),
  foreign key (submission, n) references report
);
create index doubt_open_by_paper on doubt (submission, id) where open;
create index doubt_open          on doubt (id) where open;
create index doubt_open_by_rule  on doubt (rule_id text_pattern_ops, id) where open;

create table doubt_step (
  doubt       bigint      not null references doubt,
  n           integer     not null check (n > 0),
  state       text        not null check (state in ('DOUBT', 'NORMAL', 'VIOLATION', 'CORRECTED')),
  breach_type text        check ((state = 'VIOLATION') = (breach_type is not null)),
  note        text        not null,
  person      text        not null,
  at          timestamptz not null default clock_timestamp(),
  submission  bigint      not null,
  report      integer     not null,
  evidence    bytea       not null check (length(evidence) = 32),
  primary key (doubt, n),
  foreign key (submission, report) references report
);
create table doubt_attachment (
  doubt      bigint  not null,
  n          integer not null,
  position   integer not null,
  name       text    not null,
  media_type text    not null,
  attachment bytea   not null references attachment,
  primary key (doubt, n, position),
  foreign key (doubt, n) references doubt_step
);

create table waiver (
  id           bigint      generated always as identity primary key,
  series       bytea       not null,   -- the paper
  identity     text        not null,   -- the finding
  submission   bigint      not null,
  report       integer     not null,
  message      text        not null,
  evidence     bytea       not null check (length(evidence) = 32),
  reason       text        not null,
  expires      date        not null,
  requester    text        not null,
  requested_at timestamptz not null default clock_timestamp(),
  name         text        not null,   -- of the attachment
  media_type   text        not null,
  attachment   bytea       not null references attachment,
  foreign key (submission, report) references report
);
create index waiver_by_paper on waiver (series, id);

create table waiver_step (
  waiver bigint      not null references waiver,
  n      integer     not null check (n > 0),
  action text        not null check (action in ('APPROVE', 'REFUSE', 'WITHDRAW')),
  reason text        not null,
  person text        not null,
  at     timestamptz not null default clock_timestamp(),
  primary key (waiver, n)
);

create table certification (
  submission bigint      not null,
  report     integer     not null,
  sha256     bytea       not null check (length(sha256) = 32),
  role       text        not null check (role in ('PREPARER', 'REVIEWER')),
  note       text,
  person     text        not null,
  at         timestamptz not null default clock_timestamp(),
  primary key (submission, report, role),
  unique (submission, report, person),
  foreign key (submission, report) references report
);

do $$
declare
  name text;
begin
  foreach name in array array['attachment', 'doubt_step', 'doubt_attachment', 'waiver',
                              'waiver_step', 'certification'] loop
    execute format('create trigger append_only before update or delete or truncate on %I
                    for each statement execute function refuse_change()', name);
    execute format('grant select, insert on %I to ${service}', name);
  end loop;
end $$;
grant select, insert, update on doubt to ${service};
