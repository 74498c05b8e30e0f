package com.privatetraffic.message;

import com.privatetraffic.channel.Platforms;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactLab;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.contact.TimelineSource;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.Database;
import java.time.Clock;

/** Messages, put together as the store does it. */
public final class MessageLab {

    private MessageLab() {}

    public static Messages messages(Database database, Clock clock, Platforms platforms) {
        return new Messages(
                database,
                clock,
                new Correspondents(
                        ContactLab.intake(database, clock),
                        new Contacts(database),
                        new Consents(database),
                        platforms,
                        clock),
                new MessageStatuses(database, clock),
                new LinkMentions(database, new SalesFixture(database).links::find));
    }

    public static TimelineSource timeline(Database database) {
        return new MessageTimeline(database);
    }

    public static PersonalData data(Database database) {
        return new MessageData(database);
    }
}
