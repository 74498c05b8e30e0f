package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import java.time.Clock;

/** What tests of people need, put together as the store does it. */
public final class ContactLab {

    private ContactLab() {}

    /** The door by which people become contacts, in a store at home in the United States. */
    public static ContactIntake intake(Database database, Clock clock) {
        return new ContactIntake(
                database,
                clock,
                new PhoneNumbers("US"),
                new Contacts(database),
                new ContactWriting(database, clock),
                new MergedFields(database, clock),
                new MergeSuggestions(database, clock));
    }
}
