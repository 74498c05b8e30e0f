package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.util.List;

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

    /** This package's part of a timeline. */
    public static List<TimelineSource> timeline(Database database) {
        return List.of(new ClickTimeline(database), new ConsentTimeline(database));
    }

    /** What this package keeps about a person. */
    public static List<PersonalData> personalData(Database database) {
        PersonalDataBeans beans = new PersonalDataBeans();
        return List.of(
                beans.privateTrafficPersonalContact(database),
                beans.privateTrafficPersonalIdentities(database),
                beans.privateTrafficPersonalConsents(database),
                beans.privateTrafficPersonalClicks(database),
                beans.privateTrafficPersonalAudit(database));
    }
}
