-- Runs: papers on file judged again under another version of the rules, and what flipped. Reports on
-- file stay. A run stores no reports of its own unless its candidate is in force and it is to keep
-- them: what a candidate would say can be made again from what is stored.

create table run (
  id              bigint      generated always as identity primary key,
  base            bytea       not null references rule_set,
  candidate       bytea       not null references rule_set,
  region_code     text,                   -- papers of it and below; this and the next five: null for all
  fund            text,                   -- name or part
  years           integer[],
  kind            text,
  verdict         text,                   -- as it stood when the run began
  doc_no          text,
  as_of           date,                   -- null for each paper's own day
  keep            boolean     not null,   -- whether what is said otherwise comes to stand
  sample          integer     check (sample > 0), -- so many papers of all; null for all
  person          text        not null,
  reason          text        not null,
  created         timestamptz not null default clock_timestamp(),
  moment          pg_snapshot not null default pg_current_snapshot(), -- papers visible in it are in the run
  last_submission bigint      not null    -- the latest of them all, for people to read
);
create index run_by_candidate on run (candidate, id desc);

create table run_step (
  id     bigint      generated always as identity primary key,
  run    bigint      not null references run,
  kind   text        not null
         check (kind in ('STARTED', 'PAUSED', 'RESUMED', 'CANCELLED', 'FINISHED', 'FAILED')),
  person text        not null,
  reason text,
  at     timestamptz not null default clock_timestamp()
);
create index run_step_by_run on run_step (run, id);

-- runs that have not ended; no two of one scope
create table run_open (
  run    bigint  primary key references run,
  scope  bytea   not null unique check (length(scope) = 32),
  paused boolean not null default false
);

-- the papers of a run in portions; each is taken for a while, judged, and done once
create table run_slice (
  run        bigint      not null references run,
  number     integer     not null check (number > 0),
  ids        bigint[]    not null,
  again      boolean     not null default false, -- papers done before that came to stand under an older version since
  taken_by   uuid,
  taken_till timestamptz not null default '-infinity',
  tries      integer     not null default 0,
  next_try   timestamptz not null default clock_timestamp(),
  done_at    timestamptz,
  primary key (run, number)
);
create index run_slice_by_turn on run_slice (run, number) where done_at is null;

-- what a sample was drawn from
create table run_stratum (
  run         bigint  not null references run,
  kind        text    not null,
  province    text    not null,
  fiscal_year integer not null,
  filings     bigint  not null,
  sampled     bigint  not null,
  primary key (run, kind, province, fiscal_year)
);

-- The next four are written by the million: their rows go with a slice, whose row is locked.
create table run_filing (
  run           bigint  not null,
  submission    bigint  not null,
  slice         integer not null,
  status        text    not null check (status in ('CARRIED', 'SAME', 'FLIPPED', 'FAILED')),
  before        text,
  after         text,
  standing      integer not null,         -- number of its report that stood when it was done
  report_sha256 bytea,                    -- of the report under the candidate
  problem       text,
  primary key (run, submission)
);

-- what came of slices that were done again: number of the report that stood then
create table run_again (
  run        bigint  not null,
  submission bigint  not null,
  standing   integer not null,
  primary key (run, submission, standing)
);

create table run_flip (
  run        bigint  not null,
  submission bigint  not null,
  ordinal    integer not null,
  kind       text    not null,
  rule_id    text    not null,
  identity   text    not null,
  money      numeric,                     -- 万元
  edits      text[]  not null,            -- keys of what caused it
  evidence   bytea   not null,            -- the whole flip
  primary key (run, submission, ordinal)
);
alter table run_flip alter column evidence set storage external;
create index run_flip_by_rule on run_flip (run, rule_id, submission, ordinal);

create table run_tally (
  run     bigint  not null,
  slice   integer not null,
  status  text    not null,
  before  text,
  after   text,
  filings bigint  not null,
  unique nulls not distinct (run, slice, status, before, after)
);

do $$
declare
  name text;
begin
  foreach name in array array['run', 'run_step', 'run_stratum', 'run_filing', 'run_again',
                              'run_flip', 'run_tally'] loop
    execute format('create trigger append_only before update or delete or truncate on %I
                    for each statement execute function refuse_change()', name);
    execute format('grant select, insert on %I to ${service}', name);
  end loop;
end $$;
grant select, insert, update, delete on run_open to ${service};
grant select, insert, update on run_slice to ${service};
