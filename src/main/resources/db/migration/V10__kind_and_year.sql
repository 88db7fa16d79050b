-- Papers of a kind in a year, newest first: of a year long past, the list by kind alone walks all papers since.
create index submission_by_kind_and_year on submission (kind, fiscal_year, id desc);
