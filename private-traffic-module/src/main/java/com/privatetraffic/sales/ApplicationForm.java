package com.privatetraffic.sales;

import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.sales.ApplicationRefusedException.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * An application whose every field was looked at on its own; who the inviter is, the database has to say.
 *
 * @param email lower case
 * @param phone E.164
 * @param introducerCode in stored form, or null
 */
record ApplicationForm(String email, String name, String phone, String about, String introducerCode) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ABOUT = 1000;

    /** @throws ApplicationRefusedException naming every field that can't be taken, not just the first */
    static ApplicationForm check(Application application, PhoneNumbers phones) {
        List<Problem> problems = new ArrayList<>();
        String email = EmailAddress.normalised(application.email()).orElse(null);
        if (email == null) {
            problems.add(new Problem("email", "error.email"));
        }
        String name = blankToNull(application.name());
        if (name == null || name.length() > LONGEST_NAME) {
            problems.add(new Problem("name", "error.name"));
        }
        String phone = phones.e164(application.phone()).orElse(null);
        if (phone == null) {
            problems.add(new Problem("phone", "error.phone"));
        }
        String about = blankToNull(application.about());
        if (about != null && about.length() > LONGEST_ABOUT) {
            problems.add(new Problem("about", "error.about"));
        }
        if (application.type() == null) {
            problems.add(new Problem("type", "error.type"));
        }
        String invitedBy = blankToNull(application.introducerCode());
        String introducer =
                invitedBy == null ? null : SalespersonCodes.typed(invitedBy).orElse(null);
        if (invitedBy != null && introducer == null) {
            problems.add(new Problem("introducerCode", "error.introducer"));
        }
        if (blankToNull(application.termsVersion()) == null) {
            problems.add(new Problem("terms", "error.terms"));
        }
        if (!problems.isEmpty()) {
            throw new ApplicationRefusedException(problems);
        }
        return new ApplicationForm(email, name, phone, about, introducer);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
