package com.privatetraffic.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One of the store's own fields, as far as an import fills it. */
record CustomField(long id, String code, String type, List<String> choices) {

    private static final int LONGEST = 1000;
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "有");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "无");

    /** The value in the form in which it is kept; empty when the field can't hold it. */
    Optional<String> fitted(String value) {
        return switch (type) {
            case "NUMBER" -> number(value);
            case "DATE" -> day(value);
            case "BOOLEAN" -> flag(value.toLowerCase(Locale.ROOT));
            case "CHOICE" -> choices.stream().filter(value::equalsIgnoreCase).findFirst();
            default -> value.length() <= LONGEST ? Optional.of(value) : Optional.empty();
        };
    }

    private static Optional<String> number(String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            return number.precision() <= 40 && Math.abs(number.scale()) <= 40
                    ? Optional.of(number.toPlainString())
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String value) {
        try {
            String day = value.length() > 10 && value.charAt(10) == ' ' ? value.substring(0, 10) : value;
            return Optional.of(LocalDate.parse(day.replace('/', '-')).toString());
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<String> flag(String value) {
        return YES.contains(value) ? Optional.of("true") : NO.contains(value) ? Optional.of("false") : Optional.empty();
    }
}
