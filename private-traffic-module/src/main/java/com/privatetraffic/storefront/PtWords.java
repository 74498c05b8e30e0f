package com.privatetraffic.storefront;

import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.capture.JoinForm;
import com.privatetraffic.member.Member;
import com.privatetraffic.money.Money;
import com.privatetraffic.storefront.TypedCodes.Verdict;
import com.privatetraffic.text.Languages;
import com.privatetraffic.text.Masking;
import com.privatetraffic.text.MoneyFormat;
import com.privatetraffic.text.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;

/** The module's words and boxes in one language, for templates. */
public final class PtWords {

    /** The arrival strip: who recommended the shop. */
    public record Strip(String name) {}

    /**
     * The checkout boxes.
     *
     * @param memberTier the tier of a signed-in member, who needs no box; null for everyone else
     * @param typedCode as kept or just typed; null when none was
     * @param creditedName who is credited by the typed code; null when nobody is
     * @param codeProblem key of the sentence about the code; null when there is nothing to say
     */
    public record Boxes(
            String memberTier,
            boolean membershipTicked,
            boolean newsTicked,
            String typedCode,
            String creditedName,
            String codeProblem) {}

    private final PtModel model;
    private final Texts texts;
    private final HttpServletRequest request;
    private final Locale locale;

    PtWords(PtModel model, Texts texts, HttpServletRequest request, Locale locale) {
        this.model = model;
        this.texts = texts;
        this.request = request;
        this.locale = locale;
    }

    public String text(String key) {
        return texts.of(locale, key);
    }

    // Not varargs: a template's expression language would split a single text at its commas to fill them.

    public String text(String key, Object argument) {
        return texts.of(locale, key, Arrays.asList(argument));
    }

    public String text(String key, Object first, Object second) {
        return texts.of(locale, key, Arrays.asList(first, second));
    }

    public String text(String key, Object first, Object second, Object third) {
        return texts.of(locale, key, Arrays.asList(first, second, third));
    }

    /** The sentence with these arguments. */
    public String sentence(String key, List<?> arguments) {
        return texts.of(locale, key, arguments);
    }

    /** For a {@code lang} attribute. */
    public String language() {
        return Languages.tag(locale);
    }

    public String money(Money money) {
        return MoneyFormat.balance(money, locale);
    }

    public String movement(Money money) {
        return MoneyFormat.movement(money, locale);
    }

    public String day(Instant instant) {
        return texts.dates().day(instant, locale);
    }

    public String minute(Instant instant) {
        return texts.dates().minute(instant, locale);
    }

    public String zone() {
        return texts.dates().zone().getId();
    }

    /** Null when there is nothing to show. */
    public Strip strip() {
        return model.recommender(request)
                .map(person -> new Strip(firstName(person.name())))
                .orElse(null);
    }

    /** The form of a landing page, to be included anywhere; null when there is no such page or it is off. */
    public JoinForm join(String page) {
        return model.form(page, request, locale).orElse(null);
    }

    /** For the page of a refused request: the landing page's form with what was typed; null when it was another one. */
    public JoinForm unsent() {
        return model.unsent(request, locale).orElse(null);
    }

    /** Whether the visitor is to be asked about cookies. */
    public boolean asksAboutCookies() {
        return model.cookies().isOpen(request);
    }

    /** Whether the registration form came back with the box ticked. */
    public boolean newsTicked() {
        return request.getParameter(RegistrationBoxes.NEWS) != null;
    }

    public Boxes checkout() {
        CartChoice choice = model.cartChoice();
        String code = choice.typedCode();
        Verdict kept = code == null ? null : model.codes().judge(code);
        String credited = kept == Verdict.CREDITED
                ? model.codes()
                        .person(code)
                        .map(person -> firstName(person.name()))
                        .orElse(null)
                : null;
        return new Boxes(
                model.signedInMember().map(this::tier).orElse(null),
                choice.membership() != null,
                choice.news() != null,
                code,
                credited,
                problem(kept));
    }

    /**
     * What to say of a just placed order's membership; null when its buyer did not ask for one. A guest reads the same
     * whether or not the address belongs to a member.
     */
    public String joined(Long orderId, String email) {
        if (orderId == null || model.choiceOf(orderId).membership() == null) {
            return null;
        }
        return model.signedInMember()
                .map(member -> text("confirmation.member", tier(member), member.number()))
                .orElseGet(() -> text("confirmation.joined", Masking.email(email)));
    }

    /** A try in this request, or the one before that led here, outweighs what is kept. */
    private String problem(Verdict kept) {
        Object now = request.getAttribute(StorefrontInterceptor.VERDICT);
        String said = now != null ? now.toString() : request.getParameter("pt_code");
        if (Verdict.OWN.name().equals(said)) {
            return "checkout.code.own";
        }
        if (Verdict.WAIT.name().equals(said)) {
            return "checkout.code.wait";
        }
        return kept == Verdict.REFUSED || kept == Verdict.OWN ? "checkout.code.refused" : null;
    }

    private String tier(Member member) {
        return Languages.CHINESE.equals(locale)
                ? member.tierName().chinese()
                : member.tierName().english();
    }

    private static String firstName(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
