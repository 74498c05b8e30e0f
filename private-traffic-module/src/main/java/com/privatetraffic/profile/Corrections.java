package com.privatetraffic.profile;

import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.Identities;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Objects;

/**
 * Name, address and number as staff correct them. The person stays known by an address that was replaced, since they may
 * still come by it; one that was emptied is theirs no longer.
 */
public final class Corrections {

    private static final int NAME = 200;

    private final Database database;
    private final Clock clock;
    private final ContactLocks locks;
    private final Contacts contacts;
    private final Identities identities;
    private final PhoneNumbers phones;
    private final ProfileTrace trace;

    Corrections(
            Database database,
            Clock clock,
            ContactLocks locks,
            Contacts contacts,
            Identities identities,
            PhoneNumbers phones,
            ProfileTrace trace) {
        this.database = database;
        this.clock = clock;
        this.locks = locks;
        this.contacts = contacts;
        this.identities = identities;
        this.phones = phones;
        this.trace = trace;
    }

    /**
     * Corrects what the correction names.
     *
     * @return the contact before
     * @throws ProfileRefusedException when there is no such contact, address or number, another contact is known by it, or
     *     nothing would be left to know the person by
     */
    public Contact correct(long contactId, Correction correction, String actor) {
        return database.transactions().execute(status -> {
            Contact before = locks.lock(contactId);
            String name = correction.name() == null
                    ? before.name()
                    : WrittenText.optional("name", correction.name().value(), NAME);
            String email = correction.email() == null
                    ? before.email()
                    : address(correction.email().value());
            String phone = correction.phone() == null
                    ? before.phone()
                    : number(correction.phone().value());
            String received = correction.phone() == null
                    ? before.phoneAsReceived()
                    : WrittenText.optional("phone", correction.phone().value(), 60);
            boolean changes = !Objects.equals(name, before.name())
                    || !Objects.equals(email, before.email())
                    || !Objects.equals(phone, before.phone());
            if (changes) {
                exchange(before, "email", mail(before.email()), mail(email));
                exchange(before, "phone", call(before.phone()), call(phone));
                write(before.id(), name, email, phone, received);
                trace.leave(
                        before.id(),
                        actor,
                        "CORRECT",
                        said(before.name(), before.email(), before.phone()),
                        said(name, email, phone),
                        null);
            }
            return before;
        });
    }

    private String address(String typed) {
        return typed == null || typed.isBlank()
                ? null
                : EmailAddress.normalised(typed)
                        .orElseThrow(() -> new ProfileRefusedException(Rule.NOT_AN_ADDRESS, "email"));
    }

    private String number(String typed) {
        return typed == null || typed.isBlank()
                ? null
                : phones.e164(typed).orElseThrow(() -> new ProfileRefusedException(Rule.NOT_A_NUMBER_TO_CALL, "phone"));
    }

    private void exchange(Contact contact, String field, Identity before, Identity after) {
        if (after != null && !identities.claim(after, contact.id())) {
            boolean theirs = contacts.find(after)
                    .filter(holder -> holder.id() == contact.id())
                    .isPresent();
            if (!theirs) {
                throw new ProfileRefusedException(Rule.TAKEN, field);
            }
        }
        if (after == null && before != null) {
            identities.release(before, contact.id());
            if (contacts.identities(contact.id()).isEmpty()) {
                throw new ProfileRefusedException(Rule.NOTHING_TO_KNOW_BY, field);
            }
        }
    }

    private void write(long id, String name, String email, String phone, String received) {
        database.jdbc()
                .update(
                        "update pt_contact set name = ?, email = ?, phone = ?, phone_as_received = ?, updated_at = ?"
                                + " where id = ?",
                        name,
                        email,
                        phone,
                        received,
                        InstantColumn.of(clock.instant()),
                        id);
    }

    private static Identity mail(String address) {
        return address == null ? null : Identity.email(address);
    }

    private static Identity call(String number) {
        return number == null ? null : Identity.phone(number);
    }

    private static String said(String name, String email, String phone) {
        return "name=" + name + ", email=" + email + ", phone=" + phone;
    }
}
