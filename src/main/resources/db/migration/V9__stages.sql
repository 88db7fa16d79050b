-- A version of the rules in force for a part of the papers, and how much may flip under it.

alter table rule_set_step
  drop constraint rule_set_step_kind_check,
  drop constraint rule_set_step_check1, -- retroactive
  add column stage_regions text[],  -- codes; none for everywhere
  add column stage_percent integer check (stage_percent between 1 and 100),
  -- most papers with a flip: in total, newly violated, newly passed, others; each a number or a percentage of
  -- the papers of the stage, null when not limited
  add column budget text[] check (cardinality(budget) = 4);
alter table rule_set_step
  add check (kind in ('DRAFTED', 'REVIEWED', 'REFUSED', 'APPROVED', 'ACTIVATED', 'STAGED', 'ROLLED_BACK', 'RETIRED')),
  add check (kind in ('ACTIVATED', 'STAGED') or not retroactive),
  add check ((kind = 'STAGED') = (stage_regions is not null)),
  add check ((kind = 'STAGED') = (stage_percent is not null)),
  add check (kind = 'APPROVED' or budget is null);

-- Every stage there was, in each width it had: open from at until the next step of the version that ends or
-- widens it, or until another activation takes effect. Null for one that is open, or has an end to come.
create view rule_set_stage as
select s.id, s.rule_set, s.other as base, s.person, s.at, s.stage_regions, s.stage_percent, s.retroactive,
       least((select min(e.at) from rule_set_step e
              where e.rule_set = s.rule_set and e.id > s.id and e.kind in ('STAGED', 'ROLLED_BACK', 'RETIRED')),
             (select min(a.effective) from rule_set_activation a where a.effective > s.at)) as until,
       (select min(b.id) from rule_set_step b
        where b.rule_set = s.rule_set and b.kind = 'STAGED' and b.id <= s.id
          and not exists (select 1 from rule_set_step e
                          where e.rule_set = s.rule_set and e.id between b.id and s.id
                            and e.kind in ('ROLLED_BACK', 'RETIRED'))
          and not exists (select 1 from rule_set_activation a
                          where a.effective > b.at and a.effective <= s.at)) as began
from rule_set_step s
where s.kind = 'STAGED';
grant select on rule_set_stage to ${service};

-- Whether a paper is in a part of all papers; the same as org.guiju.archive.Stage.includes.
create function in_stage(regions text[], percent integer, region_code text, city_code text, province_code text, series bytea)
returns boolean language sql immutable as $$
  select (cardinality(regions) = 0
          or region_code = any (regions) or city_code = any (regions) or province_code = any (regions))
     and (percent = 100 or series < decode(lpad(to_hex(percent * 65536 / 100), 4, '0'), 'hex'))
$$;

-- Trials: a version held against what stands, paper by paper, in the background. Of a stage, what it says
-- stands; of a shadow nothing is seen outside of these tables.
create table trial (
  id        bigint      generated always as identity primary key,
  kind      text        not null check (kind in ('STAGE', 'SHADOW')),
  candidate bytea       not null references rule_set,
  base      bytea       references rule_set,             -- stages: what was in force when it began
  step      bigint      unique references rule_set_step, -- stages: by which it began
  person    text        not null,
  reason    text        not null,
  at        timestamptz not null default clock_timestamp(),
  check ((kind = 'STAGE') = (base is not null)),
  check ((kind = 'STAGE') = (step is not null))
);
create index trial_by_candidate on trial (candidate, kind, id desc);

-- the end of a shadow; that of a stage is a step of its version
create table trial_end (
  trial    bigint      primary key references trial,
  person   text        not null,
  reason   text        not null,
  unjudged bigint      not null, -- reports that were waiting then
  at       timestamptz not null default clock_timestamp()
);

-- Trials that go on. A stage that has ended goes on CLOSING until its papers stand under what is in force.
create table trial_open (
  trial         bigint  primary key references trial,
  kind          text    not null,
  candidate     bytea   not null,
  stage_step    bigint,                      -- by which it became as wide as it is here; this and the next
  stage_regions text[],                      -- two: null for shadows
  stage_percent integer,
  most          integer,                     -- shadows: so many reports wait at most
  closing_since timestamptz,
  fence         xid8,                        -- papers on file get their turn when all writers before it have ended
  swept         boolean not null default false,
  unique (kind, candidate)
);

-- what a trial has seen
create table trial_count (
  trial          bigint primary key references trial,
  judged         bigint not null default 0,  -- papers, each once however often it was judged
  flipped        bigint not null default 0,
  newly_violated bigint not null default 0,
  newly_passed   bigint not null default 0,
  others         bigint not null default 0,
  returned       bigint not null default 0   -- reports that came to stand under what is in force again
);

-- reports that wait for a trial to look at them; each is taken for a while
create table trial_turn (
  trial      bigint      not null references trial,
  submission bigint      not null,
  report     integer     not null,
  taken_by   uuid,
  taken_till timestamptz not null default '-infinity',
  tries      integer     not null default 0,
  next_try   timestamptz not null default clock_timestamp(),
  primary key (trial, submission, report)
);
create index trial_turn_by_turn on trial_turn (trial, next_try);
create index trial_turn_taken on trial_turn (taken_by) where taken_by is not null;

-- what came of each report
create table trial_filing (
  trial      bigint      not null,
  submission bigint      not null,
  report     integer     not null,
  status     text        not null check (status in ('CARRIED', 'SAME', 'FLIPPED', 'FAILED', 'MISSED')),
  base       bytea,      -- version that the candidate was held against; null when missed
  before     text,
  after      text,
  problem    text,
  at         timestamptz not null default clock_timestamp(),
  primary key (trial, submission, report)
);

create table trial_flip (
  trial      bigint  not null,
  submission bigint  not null,
  ordinal    integer not null,               -- over all reports of the paper
  kind       text    not null,
  rule_id    text    not null,
  identity   text    not null,
  money      numeric,                        -- 万元
  edits      text[]  not null,
  evidence   bytea   not null,
  primary key (trial, submission, ordinal)
);
alter table trial_flip alter column evidence set storage external;

-- Every report that comes to stand as of the paper's own day gets its turn, whoever stores it. A shadow that has
-- too much waiting misses it, and says so.
create function queue_for_trials() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from trial_open) then
    return null;
  end if;
  with due as (
    select o.trial, o.most, t.submission, t.n
    from stood t
    join report r on r.submission = t.submission and r.n = t.n
    join submission s on s.id = t.submission
    join trial_open o on case o.kind
      when 'SHADOW' then r.rule_set <> o.candidate
      else r.rule_set = o.candidate
           or in_stage(o.stage_regions, o.stage_percent, s.region_code, s.city_code, s.province_code, s.series) end
    where r.known_at is null and r.as_of = s.business_date
      and not exists (select 1 from trial_filing f
                      where o.kind = 'SHADOW' and f.trial = o.trial and f.submission = t.submission and f.report = t.n)),
  full_up as (
    select o.trial from trial_open o
    where case when o.most is null then false
          else (select count(*) from (select 1 from trial_turn w where w.trial = o.trial limit o.most) waiting) >= o.most end),
  missed as (
    insert into trial_filing (trial, submission, report, status)
    select d.trial, d.submission, d.n, 'MISSED' from due d join full_up using (trial)
    on conflict do nothing)
  insert into trial_turn (trial, submission, report)
  select d.trial, d.submission, d.n from due d
  where not exists (select 1 from full_up u where u.trial = d.trial)
  on conflict do nothing;
  return null;
end $$;
create trigger queue_first_for_trials after insert on standing
  referencing new table as stood for each statement execute function queue_for_trials();
create trigger queue_next_for_trials after update on standing
  referencing new table as stood for each statement execute function queue_for_trials();

do $$
declare
  name text;
begin
  foreach name in array array['trial', 'trial_end', 'trial_filing', 'trial_flip'] loop
    execute format('create trigger append_only before update or delete or truncate on %I
                    for each statement execute function refuse_change()', name);
    execute format('grant select, insert on %I to ${service}', name);
  end loop;
end $$;
grant select, insert, update, delete on trial_open, trial_turn to ${service};
grant select, insert, update on trial_count to ${service};
