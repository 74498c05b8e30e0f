package com.privatetraffic.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.Consent;
import com.privatetraffic.attribution.OrderSource;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.placement.Buyer;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class BuyerCaptureTest {

    private static final AtomicLong ORDERS = new AtomicLong();

    private final TestDatabase test;
    private final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    private final Contacts contacts;
    private final Consents consents;
    private final BuyerCapture capture;

    BuyerCaptureTest(TestDatabase test) {
        this.test = test;
        this.contacts = new Contacts(test.database());
        this.consents = new Consents(test.database());
        PhoneNumbers phones = new PhoneNumbers("US");
        this.capture = new BuyerCapture(
                test.database(),
                phones,
                ContactLab.intake(test.database(), clock),
                (cameAs, yes) -> consents.record(cameAs, yes.record()));
    }

    @Test
    void a_guest_becomes_a_contact_with_address_phone_and_where_they_came_from() {
        Click click = new Click(UUID.randomUUID(), "abcd2345", "MAAAAAAA", clock.instant());
        long id = capture.capture(new Buyer(
                1, "1001", guest("An@Example.com", "415 555 0177"), OrderSource.by(click), null, clock.instant()));
        assertThat(contacts.find(id)).hasValueSatisfying(contact -> {
            assertThat(contact.email()).isEqualTo("an@example.com");
            assertThat(contact.phone()).isEqualTo("+14155550177");
            assertThat(contact.customerId()).isNull();
            assertThat(contact.sourceLinkCode()).isEqualTo("abcd2345");
        });
    }

    @Test
    void the_same_address_or_the_same_phone_is_the_same_contact() {
        long first = capture(guest("bo@example.com", "415 555 0178"));
        assertThat(capture(guest("BO@example.com", null))).isEqualTo(first);
        assertThat(capture(guest(null, "+1 (415) 555-0178"))).isEqualTo(first);
    }

    @Test
    void a_shared_phone_does_not_make_two_addresses_one_contact() {
        long first = capture(guest("hal@example.com", "415 555 0179"));
        long other = capture.capture(new Buyer(
                88,
                "1088",
                guest("ida@example.com", "+1 (415) 555-0179"),
                null,
                new Consent("news-1", "Send me news."),
                clock.instant()));
        assertThat(other).isNotEqualTo(first);
        assertThat(contacts.findByEmail("ida@example.com")).hasValueSatisfying(contact -> {
            assertThat(contact.id()).isEqualTo(other);
            assertThat(contact.email()).isEqualTo("ida@example.com");
        });
        assertThat(consents.of(first)).isEmpty();
        assertThat(consents.of(other)).hasSize(1);
        assertThat(capture(guest("ida@example.com", "415 555 0179"))).isEqualTo(other);
    }

    @Test
    void an_address_that_comes_later_completes_a_contact_known_by_phone_alone() {
        long id = capture(guest(null, "415 555 0180"));
        assertThat(capture(guest("jo@example.com", "415 555 0180"))).isEqualTo(id);
        assertThat(contacts.find(id).orElseThrow().email()).isEqualTo("jo@example.com");
    }

    @Test
    void a_guest_who_opens_an_account_later_stays_one_contact() {
        long guest = capture(guest("cy@example.com", null));
        assertThat(capture(customer(501, "cy@example.com"))).isEqualTo(guest);
        assertThat(contacts.find(guest).orElseThrow().customerId()).isEqualTo(501);
    }

    @Test
    void two_customers_are_two_contacts_even_with_one_address() {
        long one = capture(customer(601, "di@example.com"));
        long other = capture(customer(602, "di@example.com"));
        assertThat(other).isNotEqualTo(one);
        assertThat(capture(customer(602, "di@example.com"))).isEqualTo(other);
        assertThat(capture(guest("di@example.com", null))).isEqualTo(one);
    }

    @Test
    void news_is_a_consent_with_evidence_and_once_per_order() {
        Buyer buyer = new Buyer(
                77,
                "1077",
                guest("ed@example.com", null),
                null,
                new Consent("news-1", "Send me news."),
                clock.instant());
        long id = capture.capture(buyer);
        assertThat(capture.capture(buyer)).isEqualTo(id);
        assertThat(consents.of(id))
                .containsExactly(new ConsentRecord(
                        "EMAIL",
                        "MARKETING",
                        true,
                        "news-1",
                        "Send me news.",
                        "CHECKOUT",
                        "order 1077, ed@example.com",
                        "order:77:email-news",
                        clock.instant()));
    }

    @Test
    void no_tick_is_no_consent() {
        assertThat(consents.of(capture(guest("fay@example.com", null)))).isEmpty();
    }

    @Test
    void ten_orders_of_one_new_person_at_once_are_one_contact() {
        List<Object> ids = Together.run(10, number -> capture(customer(701, "gus@example.com")));
        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(test.jdbc()
                        .queryForObject(
                                "select count(*) from pt_contact where email = 'gus@example.com'", Integer.class))
                .isEqualTo(1);
        assertThat(test.jdbc()
                        .queryForObject(
                                "select count(*) from pt_contact c where not exists"
                                        + " (select 1 from pt_contact_identity i where i.contact_id = c.id)",
                                Integer.class))
                .isZero();
    }

    @Test
    void who_left_neither_address_nor_phone_is_known_by_the_visit() {
        long id = capture(new Shopper(801, false, null, "not an address", null));
        assertThat(capture(new Shopper(801, false, null, null, null))).isEqualTo(id);
    }

    private long capture(Shopper shopper) {
        long order = ORDERS.incrementAndGet();
        return capture.capture(new Buyer(order, "N" + order, shopper, null, null, clock.instant()));
    }

    private static Shopper guest(String email, String phone) {
        return new Shopper(ORDERS.incrementAndGet() + 10_000, false, "A guest", email, phone);
    }

    private static Shopper customer(long id, String email) {
        return new Shopper(id, true, "A customer", email, null);
    }
}
