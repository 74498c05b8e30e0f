package com.privatetraffic.link;

import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of links. */
final class LinkRows {

    static final String COLUMNS = "l.id, l.code, l.label, l.destination, l.salesperson_code, l.channel_id, l.campaign,"
            + " l.content, l.coupon_code, l.utm_source, l.utm_medium, l.utm_campaign, l.expires_at, l.disabled,"
            + " l.chat_phone, l.chat_text, l.created_at";

    private static final String SELECT = "select " + COLUMNS + " from pt_link l ";

    private final JdbcTemplate jdbc;

    LinkRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Link> find(String code) {
        return jdbc.query(SELECT + "where l.code = ?", LinkRows::read, code).stream()
                .findFirst();
    }

    Optional<Link> lock(String code) {
        return jdbc.query(SELECT + "where l.code = ? for update", LinkRows::read, code).stream()
                .findFirst();
    }

    Optional<Link> labelled(String salespersonCode, String label) {
        return jdbc
                .query(
                        SELECT + "where l.salesperson_code = ? and l.label = ? and not l.disabled order by l.id"
                                + " fetch first 1 rows only",
                        LinkRows::read,
                        salespersonCode,
                        label)
                .stream()
                .findFirst();
    }

    List<Link> list(String salespersonCode, Long channelId, long afterId, int limit) {
        String owner = salespersonCode == null ? "" : "l.salesperson_code = ? and ";
        String channel = channelId == null ? "" : "l.channel_id = ? and ";
        List<Object> arguments = new ArrayList<>();
        if (salespersonCode != null) {
            arguments.add(salespersonCode);
        }
        if (channelId != null) {
            arguments.add(channelId);
        }
        arguments.add(afterId);
        arguments.add(limit);
        return jdbc.query(
                SELECT + "where " + owner + channel + "l.id > ? order by l.id fetch first ? rows only",
                LinkRows::read,
                arguments.toArray());
    }

    void insert(String code, NewLink link, String actor, Instant now) {
        LinkFacts facts = link.facts();
        jdbc.update(
                "insert into pt_link (code, label, destination, salesperson_code, channel_id, campaign, content,"
                        + " coupon_code, utm_source, utm_medium, utm_campaign, expires_at, disabled,"
                        + " chat_phone, chat_text, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                code,
                facts.label(),
                facts.destination(),
                link.salespersonCode(),
                facts.channelId(),
                facts.campaign(),
                facts.content(),
                facts.couponCode(),
                facts.utm().source(),
                facts.utm().medium(),
                facts.utm().campaign(),
                InstantColumn.of(facts.expiresAt()),
                facts.disabled(),
                facts.chat() == null ? null : facts.chat().phone(),
                facts.chat() == null ? null : facts.chat().text(),
                actor,
                InstantColumn.of(now));
    }

    void update(long id, LinkFacts facts) {
        jdbc.update(
                "update pt_link set label = ?, destination = ?, channel_id = ?, campaign = ?, content = ?,"
                        + " coupon_code = ?, utm_source = ?, utm_medium = ?, utm_campaign = ?, expires_at = ?,"
                        + " disabled = ?, chat_phone = ?, chat_text = ? where id = ?",
                facts.label(),
                facts.destination(),
                facts.channelId(),
                facts.campaign(),
                facts.content(),
                facts.couponCode(),
                facts.utm().source(),
                facts.utm().medium(),
                facts.utm().campaign(),
                InstantColumn.of(facts.expiresAt()),
                facts.disabled(),
                facts.chat() == null ? null : facts.chat().phone(),
                facts.chat() == null ? null : facts.chat().text(),
                id);
    }

    private static ChatLine chat(ResultSet row) throws SQLException {
        String phone = row.getString("chat_phone");
        return phone == null ? null : new ChatLine(phone, row.getString("chat_text"));
    }

    static Link read(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getString("code"),
                row.getString("salesperson_code"),
                new LinkFacts(
                        row.getString("destination"),
                        chat(row),
                        row.getString("label"),
                        row.getObject("channel_id", Long.class),
                        row.getString("campaign"),
                        row.getString("content"),
                        row.getString("coupon_code"),
                        new Utm(
                                row.getString("utm_source"),
                                row.getString("utm_medium"),
                                row.getString("utm_campaign")),
                        InstantColumn.read(row, "expires_at"),
                        row.getBoolean("disabled")),
                InstantColumn.read(row, "created_at"));
    }
}
