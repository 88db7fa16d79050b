-- Reports under one version of the rules say nearly the same of papers of one kind: each is packed
-- against the first of them.

create table packing_dictionary (
  id       bigint primary key,     -- the first eight bytes of the SHA-256 of content
  rule_set bytea  not null references rule_set,
  kind     text   not null,
  content  bytea  not null,
  unique (rule_set, kind)
);
create trigger append_only before update or delete or truncate on packing_dictionary
  for each statement execute function refuse_change();
grant select, insert on packing_dictionary to ${service};

-- numbers for submissions that come through COPY
grant usage on sequence submission_id_seq to ${service};
