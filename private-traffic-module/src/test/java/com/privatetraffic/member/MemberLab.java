package com.privatetraffic.member;

import com.privatetraffic.contact.TimelineSource;
import com.privatetraffic.setup.Database;

/** What other packages' tests need of the programme. */
public final class MemberLab {

    private MemberLab() {}

    /** This package's part of a timeline. */
    public static TimelineSource timeline(Database database) {
        return new MembershipTimeline(database);
    }
}
