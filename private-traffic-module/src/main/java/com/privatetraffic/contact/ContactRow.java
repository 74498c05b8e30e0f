package com.privatetraffic.contact;

import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A contact as it stands in {@code pt_contact}. */
final class ContactRow {

    static final String SELECT = "select c.id, c.name, c.email, c.phone, c.phone_as_received, c.customer_id, c.stage,"
            + " c.owner_code, c.source, c.source_channel_id, c.source_pool_id, c.source_link_code, c.source_click_id,"
            + " c.source_clicked_at, c.source_campaign, c.merged_into, c.created_at, c.last_activity_at, c.erased_at from pt_contact c ";

    private ContactRow() {}

    static Contact read(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("phone_as_received"),
                row.getObject("customer_id", Long.class),
                row.getString("stage"),
                row.getString("owner_code"),
                new Origin(
                        ContactSource.valueOf(row.getString("source")),
                        row.getObject("source_channel_id", Long.class),
                        row.getObject("source_pool_id", Long.class),
                        row.getString("source_link_code"),
                        row.getObject("source_click_id", UUID.class),
                        InstantColumn.read(row, "source_clicked_at"),
                        row.getString("source_campaign")),
                row.getObject("merged_into", Long.class),
                InstantColumn.read(row, "created_at"),
                InstantColumn.read(row, "last_activity_at"),
                InstantColumn.read(row, "erased_at"));
    }
}
