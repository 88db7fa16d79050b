-- Twenty thousand papers as they lie in an archive of some years, none of them readable: only the
-- planner looks at them. Their years and numbers are such that no paper of a test asks for them.
set session_replication_role = replica;

insert into submission (sha256, kind, doc_no, fiscal_year, region_name, region_code, city_code,
    province_code, business_date, series, edition, content)
select sha256(('content' || n)::bytea),
       (array['allocation-plan', 'expenditure-report', 'execution-report', 'balance-report'])[1 + n % 4],
       '旧档〔' || 1980 + n % 20 || '〕' || n || '号', 1980 + n % 20, '某地',
       case when n % 100 = 0 then '350000' when n % 10 = 0 then '350600' else (350600 + n % 99)::text end,
       case when n % 100 = 0 then null else '350600' end,
       case when n % 3 = 0 then '360000' else '350000' end,
       date '1980-01-01' + n % 7000, sha256(('series' || n / 2)::bytea), 1 + n % 2,
       convert_to(repeat('x', 1000), 'UTF8')
from generate_series(1, 20000) n;

insert into rule_set (sha256) values (sha256('rules'));
insert into related_snapshot (sha256, content) values (sha256('related'), '\x00');
insert into report (submission, n, rule_set, related, as_of, verdict, violations, warnings,
    advisories, not_checked, engine, sha256, content)
select id, 1, sha256('rules'), sha256('related'), business_date,
       (array['REJECT', 'UNDECIDED', 'PASS_WITH_WARNINGS', 'PASS'])[1 + id % 4], 0, 0, 0, 0, 'none',
       sha256(('report' || id)::bytea),
       convert_to(repeat('x', 1000), 'UTF8')
from submission;
insert into standing (submission, n, verdict) select submission, n, verdict from report;
insert into chain_link (sequence, previous, submission, n, submission_sha256, content_sha256,
    report_sha256, related, rule_set, engine, as_of, checked_at, sealed_at, sha256)
select row_number() over (order by submission), sha256('before'), submission, n, sha256('a'), sha256('b'), sha256, related,
       rule_set, engine, as_of, checked_at, checked_at, sha256(('link' || submission)::bytea)
from report;

insert into paper_source (doc_no, submission) select '旧档〔1979〕' || id / 5 || '号', id from submission;
insert into interest (topic, submission)
select hashtextextended('old' || n || id / 4, 0), id from submission, generate_series(1, 4) n;
insert into announcement (topic, submission)
select hashtextextended('old' || n || id / 4, 0), id from submission, generate_series(1, 4) n;

insert into payment_trace (submission, position, payment_no, pay_date, amount, payee_name, account_hash, invoice_nos)
select id, n, 'P' || id || '-' || n, date '1980-01-01' + (id * 7 % 7000)::integer, id * n, '某公司' || id % 3000,
       'account' || id % 3000, array['I' || id || '-' || n]
from submission, generate_series(1, 2) n;
insert into invoice_trace (invoice_no, submission, position)
select 'I' || submission || '-' || position, submission, position from payment_trace;

insert into doubt (series, identity, submission, n, rule_id, severity, message, evidence)
select series, 'OLD-' || id % 50 || '#' || id, id, 1, 'OLD-' || id % 50,
       (array['VIOLATION', 'WARNING', 'ADVISORY'])[1 + id % 3], '旧疑点', sha256('evidence')
from submission;
insert into idempotency_key (sender, key, request, submission, n, created)
select 'somebody', 'key-' || submission, sha256('request'), submission, n, true from report;

reset session_replication_role;
analyze;
