package com.privatetraffic.sample.web;

import com.privatetraffic.sample.payment.CardNumber;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;
import org.springframework.validation.ValidationUtils;

/** Which fields of the checkout need another look, each with the key of a sentence. */
final class CheckoutCheck {

    private static final int LONGEST = 255;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern EXPIRY = Pattern.compile("(\\d{1,2})\\s*/\\s*(?:20)?(\\d{2})");
    private static final String[] TEXTS = {"email", "cardName"};

    private CheckoutCheck() {}

    /** All but the address, which {@link PostalAddress} checks. */
    static void check(CheckoutForm form, Errors errors, YearMonth thisMonth) {
        checkEmail(form.getEmail(), errors);
        ValidationUtils.rejectIfEmptyOrWhitespace(errors, "delivery", "checkout.required");
        for (String field : TEXTS) {
            if (errors.getFieldValue(field) instanceof String text && text.length() > LONGEST) {
                errors.rejectValue(field, "checkout.tooLong");
            }
        }
        if (!form.paysOnDelivery()) {
            checkCard(form, errors, thisMonth);
        }
    }

    private static void checkCard(CheckoutForm form, Errors errors, YearMonth thisMonth) {
        if (!CheckoutForm.CARD.equals(form.getPayment())) {
            errors.rejectValue("payment", "checkout.payment.choose");
        }
        ValidationUtils.rejectIfEmptyOrWhitespace(errors, "cardName", "checkout.required");
        if (CardNumber.parse(form.getCardNumber()).isEmpty()) {
            errors.rejectValue("cardNumber", "checkout.cardNumber");
        }
        checkExpiry(form.getCardExpiry(), errors, thisMonth);
    }

    private static void checkEmail(String email, Errors errors) {
        if (email == null || email.isBlank()) {
            errors.rejectValue("email", "checkout.required");
        } else if (!email.contains("@")) {
            errors.rejectValue("email", "email.noAt");
        } else if (!EMAIL.matcher(email.trim()).matches()) {
            errors.rejectValue("email", "email.unreadable");
        }
    }

    private static void checkExpiry(String expiry, Errors errors, YearMonth thisMonth) {
        Matcher parts = EXPIRY.matcher(expiry == null ? "" : expiry.trim());
        if (!parts.matches()) {
            errors.rejectValue("cardExpiry", "checkout.cardExpiry");
            return;
        }
        try {
            YearMonth month = YearMonth.of(2000 + Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
            if (month.isBefore(thisMonth)) {
                errors.rejectValue("cardExpiry", "checkout.cardExpired");
            }
        } catch (DateTimeException e) {
            errors.rejectValue("cardExpiry", "checkout.cardExpiry");
        }
    }
}
