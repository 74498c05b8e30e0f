package com.privatetraffic.storefront;

import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.capture.JoinForm;
import com.privatetraffic.capture.JoinForms;
import com.privatetraffic.commerce.Carts;
import com.privatetraffic.commerce.Customers;
import com.privatetraffic.member.Member;
import com.privatetraffic.member.Members;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Looks up what the fragments show. */
final class PtModel {

    private final Texts texts;
    private final Visit visit;
    private final Carts carts;
    private final Customers customers;
    private final Members members;
    private final ShopperChoices choices;
    private final TypedCodes codes;
    private final JoinForms forms;
    private final CookieQuestion cookies;

    PtModel(
            Texts texts,
            Visit visit,
            Carts carts,
            Customers customers,
            Members members,
            ShopperChoices choices,
            TypedCodes codes,
            JoinForms forms,
            CookieQuestion cookies) {
        this.texts = texts;
        this.visit = visit;
        this.carts = carts;
        this.customers = customers;
        this.members = members;
        this.choices = choices;
        this.codes = codes;
        this.forms = forms;
        this.cookies = cookies;
    }

    Pt of(HttpServletRequest request) {
        return new Pt(this, texts, request);
    }

    /** The approved person whose link the visitor came by; empty when the visitor hid the strip. */
    Optional<Salesperson> recommender(HttpServletRequest request) {
        if (WebUtils.getCookie(request, StripPage.HIDDEN) != null) {
            return Optional.empty();
        }
        return visit.click(request)
                .flatMap(mark -> Optional.ofNullable(mark.salespersonCode()))
                .flatMap(codes::person);
    }

    /** An empty form of a landing page. */
    Optional<JoinForm> form(String page, HttpServletRequest request, Locale locale) {
        return forms.fresh(page, visit.click(request).orElse(null), locale);
    }

    /** What was typed into a form the shop refused since its session had ended. */
    Optional<JoinForm> unsent(HttpServletRequest request, Locale locale) {
        return UnsentForm.in(request)
                .flatMap(form -> forms.again(
                        form.page(),
                        form.state(),
                        visit.click(request).orElse(null),
                        locale,
                        form.typed(),
                        form.ticked(),
                        Map.of("form", "join.error.old")));
    }

    CookieQuestion cookies() {
        return cookies;
    }

    CartChoice cartChoice() {
        OptionalLong cart = carts.currentOrderId();
        return cart.isPresent() ? choices.of(cart.getAsLong()) : CartChoice.NONE;
    }

    CartChoice choiceOf(long order) {
        return choices.of(order);
    }

    Optional<Member> signedInMember() {
        return customers.signedIn().flatMap(shopper -> members.findByCustomer(shopper.customerId()));
    }

    TypedCodes codes() {
        return codes;
    }
}
