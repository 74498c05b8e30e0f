package com.privatetraffic.storefront;

import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.Consent;
import com.privatetraffic.contact.NewsWording;
import com.privatetraffic.link.ClickMark;
import com.privatetraffic.member.MembershipTerms;
import com.privatetraffic.storefront.TypedCodes.Verdict;
import com.privatetraffic.text.Texts;
import java.util.Locale;

/** Keeps beside the cart what a shopper chose: the click they came by, the boxes they ticked, the code they typed. */
final class ShopperChoices {

    /**
     * The module's fields of a posted checkout form.
     *
     * @param code as typed; null when the form had no such field
     * @param removeCode whether the shopper pressed Remove
     */
    record Posted(boolean membership, boolean news, String code, boolean removeCode) {}

    private final CartChoices choices;
    private final TypedCodes codes;
    private final Texts texts;

    ShopperChoices(CartChoices choices, TypedCodes codes, Texts texts) {
        this.choices = choices;
        this.codes = codes;
        this.texts = texts;
    }

    void arrived(long cart, ClickMark mark) {
        choices.rememberClick(cart, click(mark));
    }

    void cameFrom(long cart, ClickMark mark) {
        choices.rememberSource(cart, click(mark));
    }

    private static Click click(ClickMark mark) {
        return new Click(mark.clickId(), mark.linkCode(), mark.salespersonCode(), mark.clickedAt());
    }

    /**
     * Keeps a posted form. A code that can't be used is kept only if it isn't the shopper's own and they did not try too
     * often; it never stands in the way of the order.
     *
     * @param locale the language the boxes were shown in: their wording is the evidence
     * @return what became of a newly typed code; null when none was typed
     */
    Verdict posted(long cart, Posted posted, Locale locale, String who) {
        choices.rememberConsents(
                cart,
                posted.membership() ? consent(MembershipTerms.VERSION, MembershipTerms.WORDING, locale) : null,
                posted.news() ? consent(NewsWording.VERSION, NewsWording.WORDING, locale) : null);
        if (posted.removeCode()) {
            choices.rememberCode(cart, null);
            return null;
        }
        return posted.code() == null ? null : code(cart, posted.code().trim(), who);
    }

    CartChoice of(long cart) {
        return choices.find(cart).orElse(CartChoice.NONE);
    }

    private Verdict code(long cart, String typed, String who) {
        if (typed.isEmpty()) {
            choices.rememberCode(cart, null);
            return null;
        }
        if (typed.equals(of(cart).typedCode())) {
            return null;
        }
        Verdict verdict = codes.attempt(typed, who);
        if (verdict == Verdict.CREDITED || verdict == Verdict.REFUSED) {
            choices.rememberCode(cart, typed);
        }
        return verdict;
    }

    private Consent consent(String version, String wording, Locale locale) {
        return new Consent(version, texts.of(locale, wording));
    }
}
