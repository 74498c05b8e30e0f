package com.privatetraffic.imports;

import com.privatetraffic.contact.Identity;
import com.privatetraffic.profile.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody whom rows of a batch are about: a contact that is there, or one to be made. Takes up what the rows say; what is
 * known stays as it is.
 */
final class Person {

    /** 0 until it is made. */
    long contactId;

    /** The contact that answers for it: another one after a merge. */
    long rootId;

    final boolean isNew;

    /** Whether an earlier row of the file was about them, or made them. */
    boolean met;

    /** Whether a row of this batch is the first of the file about somebody who was there before. */
    boolean firstMet;

    /** Whether this very import made them. */
    boolean ofThisImport;

    String name;
    String email;
    String phone;
    String phoneReceived;
    final Set<String> tags = new HashSet<>();
    final Set<Long> fields = new HashSet<>();

    final List<String> filled = new ArrayList<>();
    final List<Identity> claimed = new ArrayList<>();
    final List<String> newTags = new ArrayList<>();
    final Map<Long, String> newFields = new HashMap<>();

    private Person(boolean isNew) {
        this.isNew = isNew;
    }

    static Person unknown() {
        return new Person(true);
    }

    static Person known(long contactId, long rootId, boolean met) {
        Person person = new Person(false);
        person.contactId = contactId;
        person.rootId = rootId;
        person.met = met;
        return person;
    }

    /** Whether a row may be about them that shares no more than a phone: a household's has many. */
    boolean mayShareAPhoneWith(ImportRow row) {
        return email == null || row.email() == null || row.emails().contains(email);
    }

    /** Fills what is blank; returns whether there was anything. */
    boolean take(ImportRow row) {
        int before = filled.size() + newTags.size() + newFields.size();
        if (name == null && row.name() != null) {
            name = row.name();
            filled.add("NAME");
        }
        if (email == null && row.email() != null) {
            email = row.email();
            filled.add("EMAIL");
        }
        if (phone == null && row.phone() != null) {
            phone = row.phone().e164();
            phoneReceived = row.phone().received();
            filled.add("PHONE");
        }
        for (String tag : row.tags()) {
            if (tags.add(Tags.key(tag))) {
                newTags.add(tag);
            }
        }
        row.fields().forEach((field, value) -> {
            if (fields.add(field)) {
                newFields.put(field, value);
            }
        });
        return filled.size() + newTags.size() + newFields.size() > before;
    }
}
