-- Links of channels, chat links, visitors, where orders came from, and what remains of visits when they are deleted.
alter table pt_link add column channel_id bigint references pt_channel (id);
alter table pt_link add column chat_phone varchar(20);
alter table pt_link add column chat_text varchar(1000);
alter table pt_link add column utm_source varchar(120);
alter table pt_link add column utm_medium varchar(120);
alter table pt_link add column utm_campaign varchar(120);
create index pt_link_channel on pt_link (channel_id, id);

-- As they were at the click: a channel may move to another pool later.
alter table pt_click add column channel_id bigint;
alter table pt_click add column pool_id bigint;
alter table pt_click add column visitor_id uuid;
create index pt_click_time on pt_click (occurred_at);

-- Visits of a day in the store's time zone, counted once it is over. Rows of the same key add up.
create table pt_click_day (
  visit_day date not null,
  link_code varchar(32) not null,
  channel_id bigint,
  pool_id bigint,
  device varchar(16) not null,
  clicks bigint not null,
  bots bigint not null,
  visitors bigint not null
);
create index pt_click_day_day on pt_click_day (visit_day, pool_id);
create index pt_click_day_link on pt_click_day (link_code, visit_day);

-- The last click of all, beside the one that may credit somebody.
alter table pt_cart_choice add column source_click_id uuid;
alter table pt_cart_choice add column source_link_code varchar(32);
alter table pt_cart_choice add column source_clicked_at timestamp(6) with time zone;
alter table pt_attribution add column source_click_id uuid;
alter table pt_attribution add column source_link_code varchar(32);
alter table pt_attribution add column source_clicked_at timestamp(6) with time zone;
alter table pt_attribution add column source_channel_id bigint;
alter table pt_attribution add column source_pool_id bigint;
create index pt_attribution_source_link on pt_attribution (source_link_code, placed_at);
create index pt_attribution_click on pt_attribution (click_id);
create index pt_attribution_source_click on pt_attribution (source_click_id);

-- Merchandise that was not refunded, for sums over many orders.
alter table pt_order add column left_minor bigint default 0 not null;
update pt_order set left_minor = merchandise_minor;
