package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Edits;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.profile.Correction;
import com.privatetraffic.profile.ProfileRefusedException;
import java.util.Objects;

/** The forms on a contact's page: how they are called, and where what is wrong with them is said. */
final class ProfileForms {

    static final String FACTS = "pt.contact.facts";
    static final String STAGE = "pt.contact.move";
    static final String OWNER = "pt.contact.give";
    static final String TAG = "pt.contact.tag";
    static final String NOTE = "pt.contact.note";
    static final String FIELDS = "pt.contact.own";

    /** What is corrected of a person. */
    record Facts(String name, String email, String phone) {

        static Facts of(Contact contact) {
            return new Facts(contact.name(), contact.email(), contact.phone());
        }

        /** What has to be said to come from these to the others. */
        Correction to(Facts wanted) {
            Correction correction = Correction.NONE;
            if (!Objects.equals(name, wanted.name)) {
                correction = correction.name(wanted.name);
            }
            if (!Objects.equals(email, wanted.email)) {
                correction = correction.email(wanted.email);
            }
            return Objects.equals(phone, wanted.phone) ? correction : correction.phone(wanted.phone);
        }
    }

    static final Edits<Facts> EDITS = new Edits<Facts>()
            .field("name", Facts::name, (facts, typed) -> new Facts(typed, facts.email(), facts.phone()))
            .field("email", Facts::email, (facts, typed) -> new Facts(facts.name(), typed, facts.phone()))
            .field("phone", Facts::phone, (facts, typed) -> new Facts(facts.name(), facts.email(), typed));

    private ProfileForms() {}

    /** Says at the field what the profile refuses. */
    static void refused(Form form, ProfileRefusedException refused) {
        form.wrong(refused.field().replaceFirst("^fields\\.", ""), "pt.profile.refused." + refused.rule());
    }
}
