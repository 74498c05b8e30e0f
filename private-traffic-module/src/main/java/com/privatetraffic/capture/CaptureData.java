package com.privatetraffic.capture;

import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.setup.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What sign-ups and confirmations hold of a person. */
final class CaptureData implements PersonalData {

    private final Database database;

    CaptureData(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "sign-ups";
    }

    @Override
    public List<Map<String, Object>> of(List<Long> family) {
        List<Map<String, Object>> rows = new ArrayList<>(rows(
                "select id as sign_up, page, source, channel_id, link_code, tag, language, actor, created_at"
                        + " from pt_signup where contact_id in (%s) order by created_at, id",
                family));
        rows.addAll(rows(
                "select id as confirmation, email, channel, purpose, wording_version, wording, source, asked_at,"
                        + " sent_at, expires_at, used_at from pt_confirmation where contact_id in (%s)"
                        + " order by asked_at, id",
                family));
        return rows;
    }

    /** Links that were sent work no more; what was granted by them stands in the book of consents. */
    @Override
    public void erase(List<Long> family) {
        String places = places(family);
        database.jdbc()
                .update(
                        "update pt_confirmation set email = null, email_key = '', evidence = '' where contact_id in ("
                                + places + ")",
                        family.toArray());
        database.jdbc()
                .update(
                        "update pt_signup set name = null, email = null, phone = null, network = null, tag = null,"
                                + " customer_id = null, click_id = null, clicked_at = null"
                                + " where contact_id in (" + places + ")",
                        family.toArray());
    }

    private List<Map<String, Object>> rows(String sql, List<Long> family) {
        return database.jdbc().queryForList(sql.formatted(places(family)), family.toArray());
    }

    private static String places(List<Long> family) {
        return String.join(", ", Collections.nCopies(family.size(), "?"));
    }
}
