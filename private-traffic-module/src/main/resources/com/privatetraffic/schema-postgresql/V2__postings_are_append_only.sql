-- A posting, once written, is neither changed nor removed: a correction is an opposite posting.
create function pt_posting_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'pt_posting is append-only: post the opposite entry instead';
end
$$;

create trigger pt_posting_append_only
  before update or delete on pt_posting
  for each row execute function pt_posting_is_append_only();

create trigger pt_posting_no_truncate
  before truncate on pt_posting
  for each statement execute function pt_posting_is_append_only();
