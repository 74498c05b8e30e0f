package com.privatetraffic.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** Personal data as those may see it who need to recognise a person but not to reach them. */
public final class Masking {

    private static final String DOT = "•";

    private Masking() {}

    /** Country code and last four digits, or last two of a short number: {@code +86 ••••••• 5678}. */
    public static String phone(String e164) {
        if (e164 == null) {
            return "";
        }
        try {
            var number = PhoneNumberUtil.getInstance().parse(e164, null);
            String national = PhoneNumberUtil.getInstance().getNationalSignificantNumber(number);
            int shown = national.length() >= 9 ? 4 : 2;
            int hidden = Math.max(0, national.length() - shown);
            return "+" + number.getCountryCode() + " " + DOT.repeat(hidden) + " " + national.substring(hidden);
        } catch (NumberParseException notANumber) {
            return DOT.repeat(3);
        }
    }

    /** First letter and domain: {@code m•••@example.com}. */
    public static String email(String address) {
        if (address == null) {
            return "";
        }
        int at = address.indexOf('@');
        return at < 1 ? DOT.repeat(3) : first(address, 1) + DOT.repeat(3) + address.substring(at);
    }

    /** Two letters of the first name and the initial of the last: {@code An. M.}; one sign of a name written in one. */
    public static String name(String name) {
        if (name == null || name.isBlank()) {
            return DOT.repeat(3);
        }
        String[] words = name.trim().split("\\s+", -1);
        if (words.length > 1) {
            return first(words[0], 2) + ". " + first(words[words.length - 1], 1) + ".";
        }
        boolean latin = words[0].codePoints().allMatch(letter -> letter < 0x250);
        return latin ? first(words[0], 2) + "." : first(words[0], 1) + DOT.repeat(2);
    }

    private static String first(String text, int letters) {
        int count = Math.min(letters, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, count));
    }
}
