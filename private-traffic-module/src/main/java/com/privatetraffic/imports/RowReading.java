package com.privatetraffic.imports;

import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.file.CellValues;
import com.privatetraffic.file.FullName;
import com.privatetraffic.file.Reason;
import com.privatetraffic.file.Row;
import com.privatetraffic.imports.ImportRow.Phone;
import com.privatetraffic.profile.CustomField;
import com.privatetraffic.profile.ProfileRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns cells into what is known of a person. A row is refused whole when something it gives to reach the person by can't
 * be read: half a person would be worse than a line in the report.
 */
final class RowReading {

    static final int LONGEST_NAME = 200;

    private static final int MOST_VALUES = 20;
    private static final int LONGEST_TAG = 60;
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,;，；、]");

    /** A column that is looked at. */
    private record Column(int index, ColumnUse use) {}

    private final List<Column> columns = new ArrayList<>();
    private final PhoneCell phoneCell;
    private final Map<String, CustomField> customFields;

    RowReading(List<String> headers, Mapping mapping, String region, Map<String, CustomField> customFields) {
        this.phoneCell = new PhoneCell(region);
        this.customFields = customFields;
        mapping.uses().forEach((header, use) -> {
            int index = headers.indexOf(header);
            if (index >= 0 && use.kind() != ColumnUse.Kind.IGNORE) {
                columns.add(new Column(index, use));
            }
        });
    }

    ImportRow read(Row row) {
        return row.flaw() == null ? new Reading(row).result() : ImportRow.refused(row.line(), row.flaw());
    }

    /** One row being read. */
    private final class Reading {

        private final Row row;
        private final Set<String> emails = new LinkedHashSet<>();
        private final Map<String, Phone> phones = new LinkedHashMap<>();
        private final Set<String> tags = new LinkedHashSet<>();
        private final Map<Long, String> fields = new HashMap<>();
        private String name = "";
        private String first = "";
        private String middle = "";
        private String last = "";
        private Reason refused;

        Reading(Row row) {
            this.row = row;
        }

        ImportRow result() {
            for (Column column : columns) {
                String cell = row.cells().get(column.index());
                if (refused == null && !cell.isBlank()) {
                    take(cell, column.use());
                }
            }
            String whole = name.isEmpty() ? FullName.of(first, middle, last) : name;
            if (refused == null && whole.length() > LONGEST_NAME) {
                refused = Reason.of("import.row.name", LONGEST_NAME);
            }
            if (refused == null && emails.isEmpty() && phones.isEmpty()) {
                refused = Reason.of("import.row.nothing");
            }
            return refused != null
                    ? ImportRow.refused(row.line(), refused)
                    : new ImportRow(
                            row.line(),
                            whole.isEmpty() ? null : whole,
                            List.copyOf(emails),
                            List.copyOf(phones.values()),
                            List.copyOf(tags),
                            fields,
                            null);
        }

        private void take(String cell, ColumnUse use) {
            if (CellText.isDamaged(cell)) {
                refused = Reason.of("import.row.damaged", shown(cell));
                return;
            }
            switch (use.kind()) {
                case NAME -> name = name.isEmpty() ? CellText.of(cell) : name;
                case FIRST_NAME -> first = CellText.of(cell);
                case MIDDLE_NAME -> middle = CellText.of(cell);
                case LAST_NAME -> last = CellText.of(cell);
                case EMAIL -> CellValues.of(cell).forEach(this::email);
                case PHONE -> CellValues.of(cell).forEach(this::phone);
                case TAGS -> CellValues.of(cell).forEach(this::tags);
                case FIELD -> field(CellText.of(cell), customFields.get(use.field()));
                case IGNORE -> {
                    // Not among the columns.
                }
            }
        }

        /** A field that is no longer there is none to fill. */
        private void field(String value, CustomField field) {
            if (field == null || value.isEmpty()) {
                return;
            }
            try {
                fields.putIfAbsent(field.id(), field.kept(value));
            } catch (ProfileRefusedException doesNotFit) {
                refused = Reason.of("import.row.field", shown(value), field.code());
            }
        }

        private void email(String value) {
            String typed = CellText.narrow(value);
            String address = typed.regionMatches(true, 0, "mailto:", 0, 7) ? typed.substring(7) : typed;
            EmailAddress.normalised(address)
                    .ifPresentOrElse(
                            this::add,
                            () -> refused = refused == null ? Reason.of("import.row.email", shown(typed)) : refused);
        }

        private void add(String address) {
            if (emails.size() < MOST_VALUES) {
                emails.add(address);
            }
        }

        private void phone(String value) {
            // Shopify and others write an apostrophe before a number, so that a spreadsheet leaves it alone.
            String typed = CellText.narrow(value.startsWith("'") ? value.substring(1) : value);
            PhoneCell.Reading reading = phoneCell.read(typed);
            if (reading.wrong() != null) {
                refused = refused == null ? reading.wrong() : refused;
            } else if (phones.size() < MOST_VALUES) {
                phones.putIfAbsent(reading.e164(), new Phone(reading.e164(), typed));
            }
        }

        private void tags(String value) {
            for (String part : BETWEEN_TAGS.split(CellText.of(value), -1)) {
                // Google marks groups of its own with a star.
                String tag = part.startsWith("* ") ? part.substring(2).strip() : part.strip();
                if (tag.equals("myContacts") || tag.equals("starred") || tag.isEmpty()) {
                    continue;
                }
                if (tag.length() > LONGEST_TAG || tags.size() == MOST_VALUES) {
                    refused = Reason.of("import.row.tags", LONGEST_TAG, MOST_VALUES);
                    return;
                }
                tags.add(tag);
            }
        }
    }

    private static String shown(String cell) {
        String text = CellText.of(cell);
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
    }
}
