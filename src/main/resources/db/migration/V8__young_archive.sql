-- What a young archive holds is counted by the service itself: a server that does so by itself comes
-- round once a minute, and until then goes on with plans made for empty tables. Only the owner of a
-- table may count it.

create function count_young_archive() returns void language plpgsql security definer
set search_path from current as $$
begin
  analyze (skip_locked) submission, paper_source, interest, announcement, payment_trace, invoice_trace,
    related_snapshot, report, standing, doubt, stale, unsealed, chain_link;
end $$;
revoke execute on function count_young_archive() from public;
grant execute on function count_young_archive() to ${service};
