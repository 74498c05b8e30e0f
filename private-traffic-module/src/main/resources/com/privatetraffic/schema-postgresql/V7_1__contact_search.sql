-- Fragments of names, numbers and addresses are found among millions by their groups of three characters. The extension
-- comes with PostgreSQL and may be created by the database's owner; where it may not, the same search works, only slower,
-- until somebody who may creates extension and index (docs/operations.md).
create index pt_contact_name on pt_contact (lower(name) text_pattern_ops, id);
do $$
begin
  create extension if not exists pg_trgm;
  create index pt_contact_search on pt_contact
    using gin ((lower(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or undefined_object or feature_not_supported then
    raise notice 'pg_trgm is not available: contacts are searched without its index.';
end
$$;
