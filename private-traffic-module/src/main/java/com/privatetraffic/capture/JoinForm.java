package com.privatetraffic.capture;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form as it is shown: what the page says, what was typed, what is wrong with it. Texts that aren't there are null.
 *
 * @param salesperson first name of who may earn by it
 * @param ticked the ways whose boxes were ticked
 * @param state signed; says where the visitor came from
 * @param problems field to key of the sentence about it
 */
public record JoinForm(
        String page,
        String title,
        String promise,
        String button,
        String image,
        boolean asksName,
        boolean asksEmail,
        boolean asksPhone,
        List<AskedConsent> consents,
        String salesperson,
        String state,
        Typed typed,
        Set<String> ticked,
        Map<String, String> problems) {

    public JoinForm {
        consents = List.copyOf(consents);
        ticked = Set.copyOf(ticked);
    }

    /** What came back in the text fields. */
    public record Typed(String name, String email, String phone) {

        static final Typed NOTHING = new Typed(null, null, null);

        public Typed {
            name = trimmed(name);
            email = trimmed(email);
            phone = trimmed(phone);
        }

        private static String trimmed(String text) {
            return text == null || text.isBlank() ? null : text.trim();
        }
    }

    /** Whether both are asked and one will do. */
    public boolean oneIsEnough() {
        return asksEmail && asksPhone;
    }
}
