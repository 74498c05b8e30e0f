package com.privatetraffic.file;

import java.util.Locale;

/** The kinds of files that are read. */
public enum FileFormat {
    CSV,
    VCARD,
    XLSX;

    /** As it is written outside: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
