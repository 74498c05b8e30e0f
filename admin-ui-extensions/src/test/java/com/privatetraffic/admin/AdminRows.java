package com.privatetraffic.admin;

import org.springframework.jdbc.core.JdbcTemplate;

/** The same few rows before every test. */
final class AdminRows {

    private static final String ID = " (select ADMIN_PERMISSION_ID from BLC_ADMIN_PERMISSION where NAME = ?)";

    private AdminRows() {}

    static void reset(JdbcTemplate jdbc) {
        for (String table : new String[] {
            "pt_posting",
            "pt_commission",
            "pt_link",
            "pt_salesperson_transition",
            "pt_salesperson",
            "pt_member",
            "pt_consent_state",
            "pt_contact_note",
            "pt_stage_move",
            "pt_contact_transfer",
            "pt_contact_tag",
            "pt_tag",
            "pt_contact_field",
            "pt_field",
            "pt_merge_suggestion",
            "pt_contact_merge_field",
            "pt_contact_merge",
            "pt_contact_identity",
            "pt_consent",
            "pt_contact",
            "pt_channel",
            "pt_connection",
            "pt_main_pool",
            "pt_pool_size",
            "pt_pool",
            "pt_audit"
        }) {
            jdbc.update("delete from " + table);
        }
        jdbc.update("insert into pt_main_pool (from_at, actor, reason, present)"
                + " values (current_timestamp, 'system', 'Installed', 1)");
        jdbc.update("insert into pt_contact (id, name, email, phone, source, created_at, updated_at) values"
                + " (1, 'Ann Müller', 'ann@example.com', '+4915112345678', 'CHECKOUT', current_timestamp,"
                + " current_timestamp)");
        jdbc.update("insert into pt_consent (contact_id, channel, purpose, granted, wording_version, wording, source,"
                + " evidence, business_key, recorded_at) values (1, 'EMAIL', 'MARKETING', true, 'v1', 'News by e-mail',"
                + " 'CHECKOUT', 'order 1', 'order:1:email-news', current_timestamp)");
        jdbc.update("insert into pt_consent_state (contact_id, channel, purpose, granted, decided_at)"
                + " values (1, 'EMAIL', 'MARKETING', true, current_timestamp)");
        jdbc.update("insert into pt_member (id, number, contact_id, tier_id, source, terms_version, joined_at) values"
                + " (1, 'M10001', 1, 1, 'CHECKOUT', 'v3', current_timestamp)");
        salesperson(jdbc, 1, "MIA7KQ", "Mia Chen", "INFLUENCER", "PENDING");
        salesperson(jdbc, 2, "OLG4XW", "Olga", "STAFF", "APPROVED");
        jdbc.update(
                "insert into pt_commission (id, order_id, order_number, line_id, line_name, quantity, salesperson_id,"
                        + " salesperson_code, depth, currency, base_minor, percent, decided_minor, rule, plan_name, plan_version,"
                        + " hold_days, state, paid_at, created_at) values (1, 1, '2024-0001', 1, 'Canvas bag', 3, 2, 'OLG4XW', 1,"
                        + " 'USD', 2997, 10, 300, 'DEFAULT', 'Default', 1, 7, 'ESTIMATED', current_timestamp, current_timestamp)");
        posting(jdbc, "store:commission-expense", "sp:OLG4XW:estimated", 300);
    }

    static void takeBack(JdbcTemplate jdbc, long minor) {
        posting(jdbc, "sp:OLG4XW:estimated", "store:commission-expense", minor);
    }

    static String state(JdbcTemplate jdbc, long salesperson) {
        return jdbc.queryForObject("select state from pt_salesperson where id = ?", String.class, salesperson);
    }

    /** What an owner does who gives a role nothing but the read-only permission. */
    static void mayRead(JdbcTemplate jdbc, String login) {
        may(jdbc, login, "PERMISSION_READ_PRIVATE_TRAFFIC");
    }

    static void may(JdbcTemplate jdbc, String login, String permission) {
        jdbc.update(
                "insert into BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID) select u.ADMIN_USER_ID,"
                        + " p.ADMIN_PERMISSION_ID from BLC_ADMIN_USER u, BLC_ADMIN_PERMISSION p where u.LOGIN = ?"
                        + " and p.NAME = ? and not exists (select 1 from BLC_ADMIN_USER_PERMISSION_XREF x"
                        + " where x.ADMIN_USER_ID = u.ADMIN_USER_ID and x.ADMIN_PERMISSION_ID = p.ADMIN_PERMISSION_ID)",
                login,
                permission);
    }

    static void mayNot(JdbcTemplate jdbc, String login, String permission) {
        jdbc.update(
                "delete from BLC_ADMIN_USER_PERMISSION_XREF where ADMIN_PERMISSION_ID =" + ID
                        + " and ADMIN_USER_ID = (select ADMIN_USER_ID from BLC_ADMIN_USER where LOGIN = ?)",
                permission,
                login);
    }

    static void give(JdbcTemplate jdbc, String login, String permission) {
        jdbc.update(
                "insert into BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID)"
                        + " select ADMIN_USER_ID," + ID + " from BLC_ADMIN_USER where LOGIN = ?",
                permission,
                login);
    }

    static void take(JdbcTemplate jdbc, String login, String permission) {
        jdbc.update(
                "delete from BLC_ADMIN_USER_PERMISSION_XREF where ADMIN_PERMISSION_ID =" + ID + " and ADMIN_USER_ID ="
                        + " (select ADMIN_USER_ID from BLC_ADMIN_USER where LOGIN = ?)",
                permission,
                login);
    }

    /** The host's own permission for its section of orders. */
    static void maintainsOrders(JdbcTemplate jdbc, String login) {
        jdbc.update(
                "insert into BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID)"
                        + " select ADMIN_USER_ID, -117 from BLC_ADMIN_USER where LOGIN = ?",
                login);
    }

    static void noLongerMaintainsOrders(JdbcTemplate jdbc, String login) {
        jdbc.update(
                "delete from BLC_ADMIN_USER_PERMISSION_XREF where ADMIN_PERMISSION_ID = -117 and ADMIN_USER_ID ="
                        + " (select ADMIN_USER_ID from BLC_ADMIN_USER where LOGIN = ?)",
                login);
    }

    /** Links of a channel of this pool. */
    static void links(JdbcTemplate jdbc, long pool, int many) {
        jdbc.update(
                "insert into pt_channel (name, platform, account, pool_id, purpose, created_by, created_at, updated_at)"
                        + " values ('Of ' || ?, 'tiktok', 'of-' || ?, ?, 'MARKETING', 'x', current_timestamp, current_timestamp)",
                pool,
                pool,
                pool);
        jdbc.update(
                "insert into pt_link (code, destination, channel_id, created_by, created_at)"
                        + " select 'code' || ? || '-' || (100 + x), '/', (select max(id) from pt_channel), 'x', current_timestamp"
                        + " from system_range(1, ?)",
                pool,
                many);
    }

    static void revoke(JdbcTemplate jdbc, String permission) {
        jdbc.update("delete from BLC_ADMIN_ROLE_PERMISSION_XREF where ADMIN_PERMISSION_ID =" + ID, permission);
    }

    static void grant(JdbcTemplate jdbc, String permission) {
        jdbc.update(
                "insert into BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID, ADMIN_PERMISSION_ID) values (-1," + ID
                        + ")",
                permission);
    }

    static int holders(JdbcTemplate jdbc, String permission) {
        return jdbc.queryForObject(
                "select count(*) from BLC_ADMIN_ROLE_PERMISSION_XREF where ADMIN_PERMISSION_ID =" + ID,
                Integer.class,
                permission);
    }

    private static void salesperson(JdbcTemplate jdbc, long id, String code, String name, String type, String state) {
        jdbc.update(
                "insert into pt_salesperson (id, code, email, phone, phone_as_received, name, type, state, grade_id,"
                        + " terms_version, applied_at) values (?, ?, ?, '+14155550123', '415 555 0123', ?, ?, ?, 1, 'v2',"
                        + " current_timestamp)",
                id,
                code,
                code + "@example.com",
                name,
                type,
                state);
    }

    private static void posting(JdbcTemplate jdbc, String from, String to, long minor) {
        jdbc.update(
                "insert into pt_posting (transfer_id, from_account, to_account, amount_minor, currency, business_key,"
                        + " commission_id, happened_at, recorded_at) values (random_uuid(), ?, ?, ?, 'USD', ?, 1,"
                        + " current_timestamp, current_timestamp)",
                from,
                to,
                minor,
                from + to);
    }
}
