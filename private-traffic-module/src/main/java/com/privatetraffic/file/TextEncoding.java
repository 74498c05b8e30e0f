package com.privatetraffic.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a text file stand for characters. A byte order mark says so; else zero bytes give UTF-16 away, and
 * bytes that are no UTF-8 are judged by {@link LegacyBytes}. The whole file is looked at: the first umlaut may stand in
 * its last row.
 *
 * @param mark bytes of the byte order mark
 */
record TextEncoding(Charset charset, int mark) {

    private static final int SAMPLE = 4096;

    static TextEncoding of(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] head = in.readNBytes(SAMPLE);
            TextEncoding marked = marked(head);
            if (marked != null) {
                return marked;
            }
            Charset wide = wide(head);
            if (wide != null) {
                return new TextEncoding(wide, 0);
            }
            LegacyBytes bytes = new LegacyBytes();
            bytes.look(head, head.length);
            byte[] buffer = new byte[1 << 16];
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                bytes.look(buffer, got);
            }
            return new TextEncoding(bytes.charset(), 0);
        }
    }

    /** Characters that can't be read become U+FFFD; what stands in a row with one is judged there. */
    Reader reader(Content content) throws IOException {
        InputStream in = content.open();
        in.skipNBytes(mark);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                1 << 16);
    }

    private static TextEncoding marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(head, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    /** In UTF-16, separators and Latin letters have a zero byte on one side, always the same. */
    private static Charset wide(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[0] + zeros[1] < head.length / 10 || zeros[0] + zeros[1] == 0) {
            return null;
        }
        return zeros[1] >= zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
