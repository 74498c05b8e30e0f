package com.privatetraffic.capture;

import com.privatetraffic.capture.CapturePage.Field;
import com.privatetraffic.capture.JoinForm.Typed;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.PhoneNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a filled-in form: field to key of the sentence about it. */
public final class JoinCheck {

    private static final String EMAIL = "email";
    private static final String PHONE = "phone";

    private final PhoneNumbers phones;

    JoinCheck(PhoneNumbers phones) {
        this.phones = phones;
    }

    /** Of a landing page; fields it doesn't ask for are not looked at. */
    Map<String, String> problems(CapturePage page, Typed typed, Set<String> ticked) {
        boolean asksEmail = page.asks(Field.EMAIL);
        boolean asksPhone = page.asks(Field.PHONE);
        if ((!asksEmail || typed.email() == null) && (!asksPhone || typed.phone() == null)) {
            return asksEmail
                    ? Map.of(EMAIL, asksPhone ? "join.error.one" : "join.error.email")
                    : Map.of(PHONE, "join.error.phone");
        }
        Map<String, String> problems = wrong(asksEmail ? typed.email() : null, asksPhone ? typed.phone() : null);
        if (typed.email() == null && anyTicked(CapturePage.BY_EMAIL, ticked)) {
            problems.put(EMAIL, "join.error.tickedEmail");
        }
        if (typed.phone() == null && anyTicked(CapturePage.BY_PHONE, ticked)) {
            problems.put(PHONE, "join.error.tickedPhone");
        }
        return problems;
    }

    /** Of an address and a number, of which one has to be there. */
    public Map<String, String> problems(String email, String phone) {
        return email == null && phone == null ? Map.of(EMAIL, "join.error.one") : wrong(email, phone);
    }

    private Map<String, String> wrong(String email, String phone) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (email != null && EmailAddress.normalised(email).isEmpty()) {
            problems.put(EMAIL, email.contains("@") ? "error.email" : "error.email.noAt");
        }
        if (phone != null && phones.e164(phone).isEmpty()) {
            problems.put(PHONE, "error.phone");
        }
        return problems;
    }

    private static boolean anyTicked(List<ConsentChannel> ways, Set<String> ticked) {
        return ways.stream().anyMatch(way -> ticked.contains(way.code()));
    }
}
