package com.privatetraffic.file;

import ezvcard.property.DateOrTimeProperty;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day on a card as {@code 1990-05-03}; what isn't a whole day is left out. */
final class VCardDate {

    private VCardDate() {}

    static String of(DateOrTimeProperty property) {
        try {
            return property.getDate() == null
                    ? property.getText()
                    : LocalDate.from(property.getDate()).toString();
        } catch (DateTimeException notAWholeDay) {
            return null;
        }
    }
}
