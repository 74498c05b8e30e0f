package com.privatetraffic.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-8 from the two families that spreadsheets still write, GB18030 and windows-1252, by how bytes above 127
 * stand together: UTF-8 has its own pattern; Chinese stands in pairs of two such bytes; Western letters mostly alone.
 */
final class LegacyBytes {

    private long sequences;
    private long broken;
    private int open;
    private long pairs;
    private long singles;
    private int lead = -1;

    void look(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int each = bytes[i] & 0xFF;
            if (each >= 0x80 || open > 0) {
                unicode(each);
            }
            if (each >= 0x80 || lead >= 0) {
                paired(each);
            }
        }
    }

    /** One broken character in a long file doesn't make its umlauts Chinese. */
    Charset charset() {
        if (broken == 0 || sequences > broken * 4) {
            return StandardCharsets.UTF_8;
        }
        return pairs > singles * 4 ? Charset.forName("GB18030") : Charset.forName("windows-1252");
    }

    private void unicode(int each) {
        if (open > 0) {
            if ((each & 0xC0) == 0x80) {
                open--;
                sequences += open == 0 ? 1 : 0;
                return;
            }
            open = 0;
            broken++;
        }
        if (each >= 0x80) {
            open = each >= 0xF0 && each <= 0xF4
                    ? 3
                    : each >= 0xE0 && each < 0xF0 ? 2 : each >= 0xC2 && each < 0xE0 ? 1 : 0;
            broken += open == 0 ? 1 : 0;
        }
    }

    private void paired(int each) {
        if (lead < 0) {
            lead = each;
            return;
        }
        if (each >= 0xA1 && lead >= 0xA1 && lead <= 0xF7) {
            pairs++;
            lead = -1;
            return;
        }
        singles++;
        lead = each >= 0x80 ? each : -1;
    }
}
