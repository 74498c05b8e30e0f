package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.OwnSection;

/** Contacts; also what the permissions for them are tied to. */
public final class ContactSection extends OwnSection {

    /** Its address. */
    public static final String ADDRESS = "/pt-contact";

    static final String DUPLICATES = ADDRESS + "/duplicates";

    ContactSection() {
        super(
                "pt-contact",
                new Tab("contacts", ADDRESS, ContactSection.class),
                new Tab("duplicates", DUPLICATES, ContactSection.class));
    }
}
