package com.privatetraffic.profile;

import com.privatetraffic.profile.ProfileRefusedException.Rule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a field of the store's own holds. Each value has one form in which it is kept, so that equal ones are equal texts. */
public enum FieldType {
    TEXT {
        @Override
        String kept(String field, String value, List<String> choices) {
            return value;
        }
    },
    /** Digits with a decimal point; signs between thousands mean one thing here and another there and are refused. */
    NUMBER {
        @Override
        String kept(String field, String value, List<String> choices) {
            if (!DECIMAL.matcher(value).matches()) {
                throw new ProfileRefusedException(Rule.NOT_A_NUMBER, field);
            }
            BigDecimal number = new BigDecimal(value);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    },
    /** Year, month, day: {@code 2024-05-03}. */
    DATE {
        @Override
        String kept(String field, String value, List<String> choices) {
            try {
                LocalDate date = LocalDate.parse(value);
                if (date.getYear() >= 1 && date.getYear() <= 9999) {
                    return date.toString();
                }
            } catch (DateTimeException noDate) {
                // Said below.
            }
            throw new ProfileRefusedException(Rule.NOT_A_DATE, field);
        }
    },
    BOOLEAN {
        @Override
        String kept(String field, String value, List<String> choices) {
            String word = value.toLowerCase(Locale.ROOT);
            if (YES.contains(word)) {
                return "true";
            }
            if (NO.contains(word)) {
                return "false";
            }
            throw new ProfileRefusedException(Rule.NOT_YES_OR_NO, field);
        }
    },
    /** One of the field's choices, in any case. */
    CHOICE {
        @Override
        String kept(String field, String value, List<String> choices) {
            return choices.stream()
                    .filter(choice -> choice.equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new ProfileRefusedException(Rule.NOT_A_CHOICE, field));
        }
    };

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}([.][0-9]{1,20})?");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否");

    /** The value in the form in which it is kept; what can't be one is refused. */
    abstract String kept(String field, String value, List<String> choices);
}
