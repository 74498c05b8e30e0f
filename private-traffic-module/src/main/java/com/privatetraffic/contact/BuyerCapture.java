package com.privatetraffic.contact;

import com.privatetraffic.attribution.Click;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.placement.Buyer;
import com.privatetraffic.placement.ContactCapture;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/**
 * Turns buyers into contacts: one contact per customer and e-mail address, and per phone
 * number where that is all there is to go by. An identity belongs to whoever had
 * it first; a buyer who is another customer than the contact found becomes a contact of their own.
 */
final class BuyerCapture implements ContactCapture {

    private final Database database;
    private final Clock clock;
    private final PhoneNumbers phones;
    private final Contacts contacts;
    private final Consents consents;

    BuyerCapture(Database database, Clock clock, PhoneNumbers phones, Contacts contacts, Consents consents) {
        this.database = database;
        this.clock = clock;
        this.phones = phones;
        this.contacts = contacts;
        this.consents = consents;
    }

    @Override
    public long capture(Buyer buyer) {
        return database.transactions().execute(status -> {
            List<Identity> identities = Identity.of(buyer.shopper(), phones);
            long id = known(identities, buyer.shopper()).map(Contact::id).orElseGet(() -> make(buyer, identities));
            identities.forEach(identity -> claim(identity, id));
            complete(id, buyer.shopper());
            if (buyer.news() != null) {
                consents.record(id, newsConsent(buyer));
            }
            return id;
        });
    }

    private Optional<Contact> known(List<Identity> identities, Shopper shopper) {
        return identities.stream()
                .flatMap(identity -> contacts.find(identity).stream()
                        .filter(contact -> !identity.isPhone() || !hasAnotherEmail(contact, shopper)))
                .filter(contact -> !isAnotherCustomer(contact, shopper))
                .findFirst();
    }

    /** A phone may be shared by a household or a shop; what one of them agreed to is not for another's address. */
    private static boolean hasAnotherEmail(Contact contact, Shopper shopper) {
        return contact.email() != null
                && EmailAddress.normalised(shopper.email())
                        .filter(email -> !email.equals(contact.email()))
                        .isPresent();
    }

    private static boolean isAnotherCustomer(Contact contact, Shopper shopper) {
        return shopper.registered() && contact.customerId() != null && contact.customerId() != shopper.customerId();
    }

    /** Two orders of one new person at the same moment: whoever claims an identity first keeps it, the other joins them. */
    private long make(Buyer buyer, List<Identity> identities) {
        long id = insert(buyer);
        for (Identity identity : identities) {
            if (claim(identity, id)) {
                return id;
            }
            Optional<Contact> faster = known(List.of(identity), buyer.shopper());
            if (faster.isPresent()) {
                database.jdbc().update("delete from pt_contact where id = ?", id);
                return faster.get().id();
            }
        }
        return id;
    }

    private boolean claim(Identity identity, long contactId) {
        return database.insertOnce()
                .insert(
                        "insert into pt_contact_identity (contact_id, platform, account, external_id, created_at)"
                                + " values (?, ?, ?, ?, ?)",
                        contactId,
                        identity.platform(),
                        identity.account(),
                        identity.externalId(),
                        InstantColumn.of(clock.instant()));
    }

    private long insert(Buyer buyer) {
        Click click = buyer.click();
        KeyHolder key = new GeneratedKeyHolder();
        database.jdbc()
                .update(
                        connection -> {
                            var insert = connection.prepareStatement(
                                    "insert into pt_contact (source, source_link_code, source_click_id, created_at,"
                                            + " updated_at) values ('CHECKOUT', ?, ?, ?, ?)",
                                    new String[] {"id"});
                            insert.setObject(1, click == null ? null : click.linkCode());
                            insert.setObject(2, click == null ? null : click.id());
                            insert.setObject(3, InstantColumn.of(clock.instant()));
                            insert.setObject(4, InstantColumn.of(clock.instant()));
                            return insert;
                        },
                        key);
        return key.getKeyAs(Long.class);
    }

    /** Fills what is still blank; what is known is never overwritten by a later order. */
    private void complete(long id, Shopper shopper) {
        String e164 = phones.e164(shopper.phone()).orElse(null);
        database.jdbc()
                .update(
                        """
                        update pt_contact set name = coalesce(name, ?), email = coalesce(email, ?),
                          phone = coalesce(phone, ?), phone_as_received = coalesce(phone_as_received, ?),
                          customer_id = coalesce(customer_id, ?), updated_at = ?
                         where id = ? and (name is null or email is null or phone is null or customer_id is null)""",
                        cut(shopper.name(), 200),
                        EmailAddress.normalised(shopper.email()).orElse(null),
                        e164,
                        e164 == null ? null : cut(shopper.phone(), 60),
                        shopper.registered() ? shopper.customerId() : null,
                        InstantColumn.of(clock.instant()),
                        id);
    }

    private ConsentRecord newsConsent(Buyer buyer) {
        return new ConsentRecord(
                ConsentChannel.EMAIL.code(),
                Purpose.MARKETING.name(),
                true,
                buyer.news().version(),
                buyer.news().wording(),
                "CHECKOUT",
                "order " + buyer.orderNumber() + ", " + buyer.shopper().email(),
                "order:" + buyer.orderId() + ":email-news",
                buyer.placedAt());
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
