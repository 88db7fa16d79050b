-- What was done to each version of the rules: by whom, when and why. Only ever added.
-- How a version stands is derived from its steps; which one is in force, from rule_set_activation.

create table rule_set_step (
  id          bigint      generated always as identity primary key,
  rule_set    bytea       not null references rule_set,
  kind        text        not null
              check (kind in ('DRAFTED', 'REVIEWED', 'REFUSED', 'APPROVED', 'ACTIVATED', 'RETIRED')),
  person      text        not null,
  reason      text,
  other       bytea       references rule_set, -- drafted from, reviewed against or put in the place of
  effective   timestamptz check ((kind = 'ACTIVATED') = (effective is not null)),
  retroactive boolean     not null default false check (kind = 'ACTIVATED' or not retroactive),
  review      bytea       check ((kind in ('REVIEWED', 'REFUSED')) = (review is not null)),
  at          timestamptz not null default clock_timestamp()
);
alter table rule_set_step alter column review set storage external;
create index rule_set_step_by_version on rule_set_step (rule_set, id);
create index rule_set_step_by_effect  on rule_set_step (effective desc, id desc) where kind = 'ACTIVATED';

-- Every activation that holds. In force at an instant is the one with the latest effective up to it,
-- the one with the highest id where two are alike. Retiring a version takes back what had not come.
create view rule_set_activation as
select a.id, a.rule_set, a.effective, a.person, a.reason, a.retroactive
from rule_set_step a
where a.kind = 'ACTIVATED'
  and not exists (select 1 from rule_set_step r
                  where r.rule_set = a.rule_set and r.kind = 'RETIRED' and r.id > a.id and r.at < a.effective);

create function tell_rule_sets() returns trigger language plpgsql as $$
begin
  perform pg_notify('guiju_rule_sets', '');
  return null;
end $$;
create trigger tell after insert on rule_set_step for each statement execute function tell_rule_sets();

create trigger append_only before update or delete or truncate on rule_set_step
  for each statement execute function refuse_change();
grant select, insert on rule_set_step to ${service};
grant select on rule_set_activation to ${service};
