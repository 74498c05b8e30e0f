create table merchant_note (id bigint primary key);
