package com.privatetraffic.sample.payment;

import java.util.Optional;

/** A card number whose digits pass the Luhn check (ISO/IEC 7812-1). Never logged and never stored. */
public record CardNumber(String digits) {

    /** Empty if the text, without spaces and dashes, is no card number. */
    public static Optional<CardNumber> parse(String text) {
        String digits = text == null ? "" : text.replaceAll("[ -]", "");
        return digits.matches("\\d{12,19}") && luhn(digits) ? Optional.of(new CardNumber(digits)) : Optional.empty();
    }

    public String lastFour() {
        return digits.substring(digits.length() - 4);
    }

    @Override
    public String toString() {
        return "card ending in " + lastFour();
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
