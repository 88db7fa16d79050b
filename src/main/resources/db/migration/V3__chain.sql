-- One link for each report, each over the one before. What a link says is org.guiju.proof.Link.

create table certificate_key (
  id         bytea       primary key check (length(id) = 32), -- SHA-256 of public_key
  public_key bytea       not null,      -- X.509 SubjectPublicKeyInfo
  since      timestamptz not null default clock_timestamp()
);

create table chain_link (
  sequence          bigint      primary key check (sequence > 0),
  previous          bytea       not null check (length(previous) = 32),
  submission        bigint      not null,
  n                 integer     not null,
  submission_sha256 bytea       not null check (length(submission_sha256) = 32),
  content_sha256    bytea       not null check (length(content_sha256) = 32), -- the bytes as sent
  report_sha256     bytea       not null check (length(report_sha256) = 32),
  related           bytea       not null check (length(related) = 32),
  rule_set          bytea       not null check (length(rule_set) = 32),
  engine            text        not null,
  as_of             date        not null,
  known_at          date,
  cause             bigint,
  checked_at        timestamptz not null,
  sealed_at         timestamptz not null,
  sha256            bytea       not null check (length(sha256) = 32), -- over all of the above
  unique (submission, n),
  foreign key (submission, n) references report
);

-- Signatures of links: of the last one of each batch, and of those that were certified.
create table chain_signature (
  sequence  bigint primary key references chain_link,
  key       bytea  not null references certificate_key,
  signature bytea  not null check (length(signature) = 64) -- over chain_link.sha256
);

-- Reports that wait for their link, put here in the transaction that stores them, whoever stores them.
create table unsealed (
  submission bigint  not null,
  n          integer not null,
  primary key (submission, n)
);

create function queue_for_sealing() returns trigger language plpgsql as $$
begin
  insert into unsealed (submission, n) select submission, n from added;
  return null;
end $$;
create trigger queue_for_sealing after insert on report
  referencing new table as added for each statement execute function queue_for_sealing();
insert into unsealed (submission, n) select submission, n from report;

create trigger append_only before update or delete or truncate on certificate_key
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on chain_link
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on chain_signature
  for each statement execute function refuse_change();
grant select, insert on certificate_key, chain_link, chain_signature to ${service};
grant select, insert, delete on unsealed to ${service};
