package com.privatetraffic.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.privatetraffic.attribution.PhoneForm;
import java.util.Optional;

/** Phone numbers as people type them, brought to E.164 ({@code +14155550123}). */
public final class PhoneNumbers implements PhoneForm {

    private static final int LONGEST_INPUT = 60;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String homeRegion;

    /** Numbers without {@code +} belong to {@code homeRegion}, an ISO 3166 country. */
    public PhoneNumbers(String homeRegion) {
        if (!numbers.getSupportedRegions().contains(homeRegion)) {
            throw new IllegalArgumentException(
                    "private-traffic.default-region must be a country such as US or CN, not '" + homeRegion + "'.");
        }
        this.homeRegion = homeRegion;
    }

    /** Empty when no such number can exist. */
    @Override
    public Optional<String> e164(String typed) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        try {
            Optional<String> number = possible(typed);
            return number.isPresent() ? number : possible(today(typed));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private Optional<String> possible(String typed) throws NumberParseException {
        var number = numbers.parse(typed, homeRegion);
        // "Possible" (a length that exists there), not "valid": numbering plans grow faster than any library.
        return numbers.isPossibleNumber(number)
                ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                : Optional.empty();
    }

    /** Messengers still write some numbers in a form that is no longer dialled. */
    private String today(String typed) throws NumberParseException {
        return PhoneKey.of(numbers.format(numbers.parse(typed, homeRegion), PhoneNumberFormat.E164));
    }
}
