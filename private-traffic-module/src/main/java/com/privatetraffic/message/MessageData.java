package com.privatetraffic.message;

import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.setup.Database;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was said, as personal data. */
final class MessageData implements PersonalData {

    private final JdbcTemplate jdbc;

    MessageData(Database database) {
        this.jdbc = database.jdbc();
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<Map<String, Object>> of(List<Long> family) {
        return jdbc.queryForList(
                "select platform, account, external_id, peer, direction, kind, text, reply_to, referral, link_code, status,"
                        + " status_at, failure, happened_at from pt_message where contact_id " + among(family)
                        + " order by happened_at, id",
                family.toArray());
    }

    /** That something was said stays, and when; an id of WhatsApp's has the number in it. */
    @Override
    public void erase(List<Long> family) {
        jdbc.update(
                "update pt_message set external_id = 'erased:' || id, peer = null, text = null, reply_to = null,"
                        + " referral = null, failure = null, click_id = null where contact_id " + among(family),
                family.toArray());
    }

    private static String among(List<Long> family) {
        return "in (" + String.join(", ", Collections.nCopies(family.size(), "?")) + ")";
    }
}
