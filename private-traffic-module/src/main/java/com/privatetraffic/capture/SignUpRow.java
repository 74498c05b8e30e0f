package com.privatetraffic.capture;

import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A sign-up as it waits in its table. */
record SignUpRow(
        long id,
        String page,
        ContactSource source,
        Long channelId,
        String linkCode,
        UUID clickId,
        Instant clickedAt,
        Long customerId,
        String tag,
        String language,
        String actor,
        String network,
        String name,
        String email,
        String phone,
        Instant createdAt) {

    static final String SELECT = "select * from pt_signup ";

    static SignUpRow read(ResultSet row, int number) throws SQLException {
        return new SignUpRow(
                row.getLong("id"),
                row.getString("page"),
                ContactSource.valueOf(row.getString("source")),
                row.getObject("channel_id", Long.class),
                row.getString("link_code"),
                row.getObject("click_id", UUID.class),
                InstantColumn.read(row, "clicked_at"),
                row.getObject("customer_id", Long.class),
                row.getString("tag"),
                row.getString("language"),
                row.getString("actor"),
                row.getString("network"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                InstantColumn.read(row, "created_at"));
    }

    /** Where the person came from; all but the source may be unknown. */
    Origin origin(Long channel, Long pool, String campaign) {
        Origin origin = Origin.of(source);
        if (channel != null) {
            origin = origin.through(channel, pool);
        }
        return linkCode == null ? origin : origin.byLink(linkCode, campaign).byClick(clickId, clickedAt);
    }

    /** Nobody can agree for somebody else. */
    boolean isTypedByStaff() {
        return actor != null;
    }

    /** What a consent given here can be traced back to; names nobody. */
    String evidence() {
        return "sign-up " + id + ", page " + page + (actor == null ? "" : ", typed by " + actor)
                + (network == null ? "" : ", network " + network.substring(0, 16));
    }
}
