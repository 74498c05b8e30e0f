package com.privatetraffic.member;

import com.privatetraffic.attribution.Consent;
import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.placement.Buyer;
import com.privatetraffic.placement.MembershipJoin;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Optional;

/** Takes people into the programme, each once. */
final class Joining implements MembershipJoin {

    private final Database database;
    private final Clock clock;
    private final MemberNumbers numbers;
    private final Members members;
    private final Consents consents;
    private final AuditTrail audit;

    Joining(
            Database database,
            Clock clock,
            MemberNumbers numbers,
            Members members,
            Consents consents,
            AuditTrail audit) {
        this.database = database;
        this.clock = clock;
        this.numbers = numbers;
        this.members = members;
        this.consents = consents;
        this.audit = audit;
    }

    @Override
    public void join(long contactId, Buyer buyer, Consent terms) {
        Long customerId = buyer.shopper().registered() ? buyer.shopper().customerId() : null;
        database.transactions().executeWithoutResult(status -> {
            while (existing(contactId, customerId).isEmpty()) {
                // Refused for the contact or customer: someone else was faster, and the next look finds the member.
                // Refused for the number: it is taken, and the next round draws another.
                if (insert(contactId, customerId, terms)) {
                    traceJoin(contactId, buyer, terms);
                }
            }
        });
    }

    private Optional<Member> existing(long contactId, Long customerId) {
        Optional<Member> byContact = members.findByContact(contactId);
        return byContact.isPresent() || customerId == null ? byContact : members.findByCustomer(customerId);
    }

    private boolean insert(long contactId, Long customerId, Consent terms) {
        return database.insertOnce()
                .insert(
                        """
                        insert into pt_member (number, contact_id, customer_id, tier_id, source, terms_version, joined_at)
                        values (?, ?, ?, (select id from pt_tier where threshold = 0), ?, ?, ?)""",
                        numbers.next(),
                        contactId,
                        customerId,
                        terms.source(),
                        terms.version(),
                        InstantColumn.of(clock.instant()));
    }

    private void traceJoin(long contactId, Buyer buyer, Consent terms) {
        Member member = members.findByContact(contactId).orElseThrow();
        database.jdbc()
                .update(
                        "insert into pt_tier_change (member_id, to_tier_id, reason, occurred_at)"
                                + " select id, tier_id, 'JOINED', joined_at from pt_member where id = ?",
                        member.id());
        consents.record(
                contactId,
                new ConsentRecord(
                        "MEMBERSHIP",
                        "TERMS",
                        true,
                        terms.version(),
                        terms.wording(),
                        terms.source(),
                        "order " + buyer.orderNumber(),
                        "order:" + buyer.orderId() + ":membership",
                        buyer.placedAt()));
        audit.record(new AuditEntry(
                "system",
                "JOIN",
                "member",
                Long.toString(member.id()),
                null,
                member.tierCode(),
                "order " + buyer.orderNumber()));
    }
}
