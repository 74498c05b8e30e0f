-- Files are mostly compressed already or read once: trying to compress each piece costs more than it saves.
alter table pt_import_part alter column content set storage external;
