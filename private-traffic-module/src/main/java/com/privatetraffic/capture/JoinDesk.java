package com.privatetraffic.capture;

import com.privatetraffic.capture.JoinForm.Typed;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.limit.TryLimit;
import com.privatetraffic.link.ClickMark;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes filled-in forms. Who is known, who was erased and who is new are answered alike: nothing about them is looked up
 * before the answer.
 */
final class JoinDesk {

    /** So many forms from one network address in ten minutes: a shop's own counter shares one. */
    static final int FORMS = 20;

    /** So many for one address or number in an hour. */
    static final int FOR_ONE = 5;

    private final CapturePages pages;
    private final JoinForms forms;
    private final JoinCheck check;
    private final PhoneNumbers phones;
    private final SignUps signUps;
    private final SentNotes notes;
    private final Confirmations confirmations;
    private final Seal marks;
    private final boolean doubleOptIn;
    private final TryLimit fromOne = new TryLimit(FORMS, Duration.ofMinutes(10));
    private final TryLimit forOne = new TryLimit(FOR_ONE, Duration.ofHours(1));

    JoinDesk(
            CapturePages pages,
            JoinForms forms,
            JoinCheck check,
            PhoneNumbers phones,
            SignUps signUps,
            SentNotes notes,
            Confirmations confirmations,
            Seal marks,
            boolean doubleOptIn) {
        this.pages = pages;
        this.forms = forms;
        this.check = check;
        this.phones = phones;
        this.signUps = signUps;
        this.notes = notes;
        this.confirmations = confirmations;
        this.marks = marks;
        this.doubleOptIn = doubleOptIn;
    }

    /**
     * A form as it was sent.
     *
     * @param ticked the ways whose boxes came back ticked
     * @param trap what stood in the field no person sees
     * @param network the address it came from, as tries are counted by
     */
    record Sent(String page, Typed typed, Set<String> ticked, String state, String trap, String network) {}

    /** What becomes of it. */
    sealed interface Outcome {}

    /** To be looked at once more. */
    record Problems(Map<String, String> problems, boolean tooMany) implements Outcome {}

    /** Taken; {@code note} is for the page after it. */
    record Taken(String note) implements Outcome {}

    /** There is no such page. */
    record NoPage() implements Outcome {}

    Outcome take(Sent sent, Locale locale) {
        var open = pages.open(sent.page());
        if (open.isEmpty()) {
            return new NoPage();
        }
        if (fromOne.take(sent.network()) > 0) {
            return tooMany();
        }
        CapturePage page = open.get();
        Map<String, String> problems = check.problems(page, sent.typed(), sent.ticked());
        var state = forms.state(page.slug(), sent.state());
        if (state.isEmpty()) {
            return new Problems(Map.of("form", "join.error.old"), false);
        }
        if (!problems.isEmpty()) {
            return new Problems(problems, false);
        }
        String email = page.asks(CapturePage.Field.EMAIL)
                ? EmailAddress.normalised(sent.typed().email()).orElse(null)
                : null;
        String phone = page.asks(CapturePage.Field.PHONE)
                ? phones.e164(sent.typed().phone()).orElse(null)
                : null;
        if (isTooMuchFor(email) || isTooMuchFor(phone)) {
            return tooMany();
        }
        List<AskedConsent> ticked = forms
                .consents(page, Locale.forLanguageTag(state.get().language()))
                .stream()
                .filter(consent -> sent.ticked().contains(consent.channel()))
                .toList();
        if (sent.trap() == null || sent.trap().isEmpty()) {
            signUps.take(signUp(page, sent, state.get(), ticked, email, locale));
        }
        return new Taken(notes.sent(email, phone, email != null && confirms(ticked), page.slug()));
    }

    /** Asks an address once more, if it was ever asked; whether it was, nobody learns. */
    Outcome again(String typed, String network) {
        if (fromOne.take(network) > 0) {
            return tooMany();
        }
        Map<String, String> problems = typed == null || typed.isBlank()
                ? Map.of("email", "join.error.email")
                : check.problems(typed.trim(), null);
        if (!problems.isEmpty()) {
            return new Problems(problems, false);
        }
        String email = EmailAddress.normalised(typed).orElseThrow();
        if (isTooMuchFor(email)) {
            return tooMany();
        }
        confirmations.askAgain(email);
        return new Taken(notes.sent(email, null, true, ""));
    }

    private SignUp signUp(
            CapturePage page, Sent sent, FormState state, List<AskedConsent> ticked, String email, Locale locale) {
        ClickMark mark = state.mark();
        return new SignUp(
                ContactSource.FORM,
                page.slug(),
                sent.typed().name(),
                email,
                page.asks(CapturePage.Field.PHONE) ? sent.typed().phone() : null,
                page.channelId(),
                mark == null ? null : mark.salespersonCode(),
                mark,
                null,
                null,
                ticked,
                pages.purpose(page),
                locale,
                marks.mark(sent.network()),
                null);
    }

    private boolean confirms(List<AskedConsent> ticked) {
        return doubleOptIn
                && ticked.stream().anyMatch(consent -> consent.channel().equals(ConsentChannel.EMAIL.code()));
    }

    private boolean isTooMuchFor(String recipient) {
        return recipient != null && forOne.take(marks.mark(recipient)) > 0;
    }

    private static Problems tooMany() {
        return new Problems(Map.of("form", "join.error.tooMany"), true);
    }
}
