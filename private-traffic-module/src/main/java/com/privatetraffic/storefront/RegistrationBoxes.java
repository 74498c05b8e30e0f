package com.privatetraffic.storefront;

import com.privatetraffic.capture.AskedConsent;
import com.privatetraffic.capture.SignUp;
import com.privatetraffic.capture.SignUps;
import com.privatetraffic.commerce.RegistrationNews;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.NewsWording;
import com.privatetraffic.link.ClickMark;
import com.privatetraffic.text.Texts;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Who opens an account on a page of the shop becomes a contact; whether they ticked the box is read from the form they sent,
 * so that the shop's own controller need not know of it. Nothing here stands in the way of an account.
 */
final class RegistrationBoxes implements RegistrationNews {

    static final String NEWS = "pt_registration_news";

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationBoxes.class);
    private static final String PAGE = "registration";

    private final SignUps signUps;
    private final Visit visit;
    private final Texts texts;

    RegistrationBoxes(SignUps signUps, Visit visit, Texts texts) {
        this.signUps = signUps;
        this.visit = visit;
        this.texts = texts;
    }

    @Override
    public void registered(Shopper shopper) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page) {
            try {
                signUps.take(signUp(shopper, page.getRequest()));
            } catch (RuntimeException failed) {
                LOG.error("A new account could not be noted as a contact.", failed);
            }
        }
    }

    private SignUp signUp(Shopper shopper, HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        String email = EmailAddress.normalised(shopper.email()).orElse(null);
        ClickMark mark = visit.click(request).orElse(null);
        boolean ticked = email != null && request.getParameter(NEWS) != null;
        return new SignUp(
                ContactSource.REGISTRATION,
                PAGE,
                shopper.name(),
                email,
                shopper.phone(),
                null,
                mark == null ? null : mark.salespersonCode(),
                mark,
                shopper.customerId(),
                null,
                ticked ? List.of(news(locale)) : List.of(),
                Purpose.MARKETING,
                locale,
                null,
                null);
    }

    /** The same box as at checkout. */
    private AskedConsent news(Locale locale) {
        return new AskedConsent(
                ConsentChannel.EMAIL.code(), NewsWording.VERSION, texts.of(locale, NewsWording.WORDING));
    }
}
