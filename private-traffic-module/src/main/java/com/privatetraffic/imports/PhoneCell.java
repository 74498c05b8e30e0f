package com.privatetraffic.imports;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.privatetraffic.contact.PhoneKey;
import com.privatetraffic.file.Reason;
import java.util.regex.Pattern;

/**
 * Reads a phone number out of a cell, or says what is wrong with it. Numbers without a country code belong to the
 * country the import was told.
 */
final class PhoneCell {

    /**
     * One of the two.
     *
     * @param e164 null where it can't be read
     */
    record Reading(String e164, Reason wrong) {}

    private static final int LONGEST = 60;

    /** What a spreadsheet makes of a long number: its last digits are gone for good. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9][.,][0-9]+[eE][+]?[0-9]+");

    private static final Pattern ABROAD = Pattern.compile("[1-9][0-9]{10,14}");

    private static final Pattern OUTBOUND = Pattern.compile("00[1-9][0-9 ()./-]{6,}");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    PhoneCell(String region) {
        this.region = region;
    }

    Reading read(String cell) {
        String shown = cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
        if (cell.length() > LONGEST) {
            return new Reading(null, Reason.of("import.row.phone", shown));
        }
        if (ROUNDED.matcher(cell).matches()) {
            return new Reading(null, Reason.of("import.row.phone-rounded", shown));
        }
        try {
            PhoneNumber number = number(dialled(cell));
            ValidationResult result = numbers.isPossibleNumberWithReason(number);
            if (result == ValidationResult.IS_POSSIBLE && isShort(number) && !numbers.isValidNumber(number)) {
                result = ValidationResult.TOO_SHORT;
            }
            return result == ValidationResult.IS_POSSIBLE
                    ? new Reading(numbers.format(number, PhoneNumberFormat.E164), null)
                    : new Reading(null, reason(result, number, shown));
        } catch (NumberParseException notANumber) {
            return new Reading(null, reason(notANumber, shown));
        }
    }

    /**
     * A long number with neither plus nor the 0 of its country may have lost its plus on the way, as all do that a
     * spreadsheet counts. Mobile numbers of the country itself are believed as they stand.
     */
    private PhoneNumber number(String typed) throws NumberParseException {
        PhoneNumber number = numbers.parse(typed, region);
        if (ABROAD.matcher(typed).matches() && !isMobile(number)) {
            PhoneNumber abroad = numbers.parse("+" + typed, region);
            return numbers.isValidNumber(abroad) ? abroad : number;
        }
        return numbers.isPossibleNumber(number) ? number : today(number);
    }

    private boolean isMobile(PhoneNumber number) {
        PhoneNumberType type = numbers.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /** Messengers still write some numbers in a form that is no longer dialled. */
    private PhoneNumber today(PhoneNumber number) throws NumberParseException {
        String written = numbers.format(number, PhoneNumberFormat.E164);
        String key = PhoneKey.of(written);
        return key.equals(written) ? number : numbers.parse(key, region);
    }

    /** So short that it is a number only where the plan of its country says so. */
    private static boolean isShort(PhoneNumber number) {
        return number.getNationalNumber() < 1_000_000;
    }

    /** 00 is how most of the world begins a number abroad, whatever the country of the import does. */
    private static String dialled(String cell) {
        return OUTBOUND.matcher(cell).matches() ? "+" + cell.substring(2) : cell;
    }

    private Reason reason(ValidationResult result, PhoneNumber number, String shown) {
        String of = numbers.getRegionCodeForCountryCode(number.getCountryCode());
        String country = of.length() == 2 && !of.equals("ZZ") ? Reason.country(of) : "+" + number.getCountryCode();
        return switch (result) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> Reason.of("import.row.phone-short", shown, country);
            case TOO_LONG -> Reason.of("import.row.phone-long", shown, country);
            case INVALID_COUNTRY_CODE -> Reason.of("import.row.phone-country", shown);
            default -> Reason.of("import.row.phone-length", shown, country);
        };
    }

    private Reason reason(NumberParseException thrown, String shown) {
        return switch (thrown.getErrorType()) {
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD ->
                Reason.of("import.row.phone-short", shown, Reason.country(region));
            case TOO_LONG -> Reason.of("import.row.phone-long", shown, Reason.country(region));
            case INVALID_COUNTRY_CODE -> Reason.of("import.row.phone-country", shown);
            default -> Reason.of("import.row.phone", shown);
        };
    }
}
