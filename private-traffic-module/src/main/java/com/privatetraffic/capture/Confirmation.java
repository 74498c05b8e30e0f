package com.privatetraffic.capture;

import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/**
 * A yes that waits for its address to be confirmed.
 *
 * @param contactId under which the person arrived
 * @param email null once the person was erased
 * @param expiresAt null while the letter hasn't gone out
 */
public record Confirmation(
        long id,
        long contactId,
        String email,
        String channel,
        String purpose,
        String wordingVersion,
        String wording,
        String source,
        String evidence,
        String page,
        Locale language,
        Instant askedAt,
        Instant sentAt,
        Instant expiresAt,
        Instant usedAt) {

    static final String SELECT = "select * from pt_confirmation ";

    static Confirmation read(ResultSet row, int number) throws SQLException {
        return new Confirmation(
                row.getLong("id"),
                row.getLong("contact_id"),
                row.getString("email"),
                row.getString("channel"),
                row.getString("purpose"),
                row.getString("wording_version"),
                row.getString("wording"),
                row.getString("source"),
                row.getString("evidence"),
                row.getString("page"),
                Locale.forLanguageTag(row.getString("language")),
                InstantColumn.read(row, "asked_at"),
                InstantColumn.read(row, "sent_at"),
                InstantColumn.read(row, "expires_at"),
                InstantColumn.read(row, "used_at"));
    }

    /** Whether its link still grants something. */
    boolean isOpen(Instant now) {
        return usedAt == null && email != null && expiresAt != null && now.isBefore(expiresAt);
    }
}
