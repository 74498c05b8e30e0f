package com.privatetraffic.member;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.placement.MembershipJoin;
import com.privatetraffic.setup.Database;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class MemberBeans {

    @Bean
    Members privateTrafficMembers(Database database) {
        return new Members(database);
    }

    @Bean
    MembershipTimeline privateTrafficMembershipTimeline(Database database) {
        return new MembershipTimeline(database);
    }

    @Bean
    MembershipJoin privateTrafficMembershipJoin(
            Database database, Clock clock, Members members, Consents consents, AuditTrail audit) {
        return new Joining(database, clock, new MemberNumbers(new SecureRandom()), members, consents, audit);
    }
}
