package com.privatetraffic.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.attribution.Consent;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.placement.Buyer;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.util.Random;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JoiningTest {

    private static final Consent TERMS = new Consent("v1", "Join the membership, free. Terms v1.");

    private final TestDatabase test;
    private final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    private final Members members;
    private final Consents consents;

    JoiningTest(TestDatabase test) {
        this.test = test;
        this.members = new Members(test.database());
        this.consents = new Consents(test.database());
    }

    @Test
    void joining_starts_in_the_entry_tier_with_the_terms_agreed_to() {
        long contact = contact();
        joining(1).join(contact, buyer(11, 0, false), TERMS);
        assertThat(members.findByContact(contact)).hasValueSatisfying(member -> {
            assertThat(member.tierCode()).isEqualTo("MEMBER");
            assertThat(member.number()).matches("[1-9][0-9]{9}");
            assertThat(member.termsVersion()).isEqualTo("v1");
            assertThat(member.customerId()).isNull();
        });
        assertThat(consents.of(contact)).extracting(ConsentRecord::purpose).containsExactly("TERMS");
    }

    @Test
    void joining_by_an_order_taken_elsewhere_says_so() {
        long contact = contact();
        Consent recorded =
                new Consent("v1", "Recorded by erp for an order taken elsewhere, reference 7.", "EXTERNAL_ORDER");
        joining(1).join(contact, buyer(711, 0, false), recorded);
        assertThat(consents.of(contact)).singleElement().satisfies(consent -> {
            assertThat(consent.source()).isEqualTo("EXTERNAL_ORDER");
            assertThat(consent.wording()).isEqualTo(recorded.wording());
        });
        assertThat(count("pt_member where source = 'EXTERNAL_ORDER' and contact_id = " + contact))
                .isEqualTo(1);
    }

    @Test
    void joining_ten_times_at_once_is_one_membership() {
        long contact = contact();
        Joining joining = joining(2);
        Together.run(10, number -> {
            joining.join(contact, buyer(20 + number, 42, true), TERMS);
            return null;
        });
        assertThat(count("pt_member where contact_id = " + contact)).isEqualTo(1);
        assertThat(count("pt_tier_change c join pt_member m on m.id = c.member_id where m.contact_id = " + contact))
                .isEqualTo(1);
    }

    @Test
    void a_customer_who_is_a_member_already_stays_as_they_are() {
        long first = contact();
        joining(3).join(first, buyer(31, 43, true), TERMS);
        long other = contact();
        joining(3).join(other, buyer(32, 43, true), TERMS);
        assertThat(members.findByContact(other)).isEmpty();
        assertThat(members.findByCustomer(43).orElseThrow().contactId()).isEqualTo(first);
    }

    @Test
    void a_number_that_is_taken_is_drawn_again() {
        long first = contact();
        long second = contact();
        joining(4).join(first, buyer(41, 0, false), TERMS);
        // The same seed draws the same number first.
        joining(4).join(second, buyer(42, 0, false), TERMS);
        assertThat(members.findByContact(second).orElseThrow().number())
                .isNotEqualTo(members.findByContact(first).orElseThrow().number());
    }

    @Test
    void a_rolled_back_transaction_leaves_no_member() {
        long contact = contact();
        assertThatThrownBy(() -> test.transactions().executeWithoutResult(status -> {
                    joining(5).join(contact, buyer(51, 0, false), TERMS);
                    throw new IllegalStateException("the order went wrong");
                }))
                .hasMessage("the order went wrong");
        assertThat(members.findByContact(contact)).isEmpty();
        assertThat(consents.of(contact)).isEmpty();
    }

    private Joining joining(long seed) {
        return new Joining(
                test.database(),
                clock,
                new MemberNumbers(new Random(seed)),
                members,
                consents,
                new AuditTrail(test.database(), clock));
    }

    private Buyer buyer(long orderId, long customerId, boolean registered) {
        return new Buyer(
                orderId,
                "N" + orderId,
                new Shopper(customerId, registered, "An", "an@example.com", null),
                null,
                null,
                clock.instant());
    }

    private long contact() {
        test.jdbc()
                .update("insert into pt_contact (source, created_at, updated_at) values ('TEST', current_timestamp,"
                        + " current_timestamp)");
        return test.jdbc().queryForObject("select max(id) from pt_contact", Long.class);
    }

    private int count(String from) {
        return test.jdbc().queryForObject("select count(*) from " + from, Integer.class);
    }
}
