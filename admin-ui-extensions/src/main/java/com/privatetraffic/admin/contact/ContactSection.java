package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.OwnSection;

/** Contacts; also what the permissions for them are tied to. */
public final class ContactSection extends OwnSection {

    /** Its address. */
    public static final String ADDRESS = "/pt-contact";

    ContactSection() {
        super("pt-contact", new Tab("contacts", ADDRESS, ContactSection.class));
    }
}
