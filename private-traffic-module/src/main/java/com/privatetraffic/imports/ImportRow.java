package com.privatetraffic.imports;

import com.privatetraffic.file.Reason;
import java.util.List;
import java.util.Map;

/**
 * What a row of a file says of a person, brought into the form in which contacts are kept; or why it can't be.
 *
 * @param line where the row begins in its file
 * @param name null where the file gives none
 * @param emails in lower case, the contact's own first
 * @param phones the contact's own first
 * @param fields values of custom fields by the id of the field
 * @param refused null for a row that can be taken in
 */
record ImportRow(
        long line,
        String name,
        List<String> emails,
        List<Phone> phones,
        List<String> tags,
        Map<Long, String> fields,
        Reason refused) {

    /** A number as it is kept and as it was written. */
    record Phone(String e164, String received) {}

    static ImportRow refused(long line, Reason reason) {
        return new ImportRow(line, null, List.of(), List.of(), List.of(), Map.of(), reason);
    }

    String email() {
        return emails.isEmpty() ? null : emails.get(0);
    }

    Phone phone() {
        return phones.isEmpty() ? null : phones.get(0);
    }
}
