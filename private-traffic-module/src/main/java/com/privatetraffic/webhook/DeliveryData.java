package com.privatetraffic.webhook;

import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.setup.Database;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Deliveries in which somebody said something: they go with the person, since all else in them was taken in. What is parked
 * or tells statuses alone goes with its time.
 */
final class DeliveryData implements PersonalData {

    private static final String THEIRS = " from pt_inbox where state = 'DONE' and id in"
            + " (select delivery_id from pt_message where contact_id in (";

    private final Database database;

    DeliveryData(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public List<Map<String, Object>> of(List<Long> family) {
        return database.jdbc()
                .queryForList("select id, received_at" + theirs(family) + " order by id", family.toArray());
    }

    @Override
    public void erase(List<Long> family) {
        database.jdbc().update("delete" + theirs(family), family.toArray());
    }

    private static String theirs(List<Long> family) {
        return THEIRS + String.join(", ", Collections.nCopies(family.size(), "?")) + "))";
    }
}
