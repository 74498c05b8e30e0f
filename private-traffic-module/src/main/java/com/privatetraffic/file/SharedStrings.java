package com.privatetraffic.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;

/**
 * The texts of a workbook, which stand apart from its cells and in front of them. Written to a file of their own with
 * only their places kept in memory: a million names don't fit beside everything else.
 */
final class SharedStrings implements Closeable {

    private static final int MOST = 8_000_000;
    private static final int WINDOW = 1 << 14;

    private final Path path = Files.createTempFile("pt-import", ".strings");
    private final int longest;
    private long[] ends = new long[1024];
    private int count;
    private RandomAccessFile file;
    private final byte[] window = new byte[WINDOW];
    private long windowFrom;
    private int windowLength;

    private SharedStrings(int longest) throws IOException {
        this.longest = longest;
    }

    /** @param longest characters of a text that are kept; one more tells that there were more */
    static SharedStrings of(XlsxParts parts, int longest) throws IOException {
        SharedStrings strings = new SharedStrings(longest);
        try {
            if (parts.has("xl/sharedStrings.xml")) {
                strings.write(parts.open("xl/sharedStrings.xml"));
            }
            strings.file = new RandomAccessFile(strings.path.toFile(), "r");
            return strings;
        } catch (IOException | RuntimeException failed) {
            strings.close();
            throw failed;
        }
    }

    /** Empty where there is no such text. */
    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            return "";
        }
        long from = index == 0 ? 0 : ends[index - 1];
        int length = (int) (ends[index] - from);
        if (from < windowFrom || from + length > windowFrom + windowLength) {
            if (length > WINDOW) {
                return new String(read(from, new byte[length], length), StandardCharsets.UTF_8);
            }
            windowLength = (int) Math.min(WINDOW, ends[count - 1] - from);
            read(from, window, windowLength);
            windowFrom = from;
        }
        return new String(window, (int) (from - windowFrom), length, StandardCharsets.UTF_8);
    }

    private byte[] read(long from, byte[] into, int length) throws IOException {
        file.seek(from);
        file.readFully(into, 0, length);
        return into;
    }

    private void write(InputStream part) throws IOException {
        try (Xml xml = new Xml(part);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            StringBuilder text = new StringBuilder();
            long end = 0;
            while (xml.nextElement()) {
                if (xml.name().equals("si")) {
                    text.setLength(0);
                    RichText.read(xml, "si", text, longest);
                    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    out.write(bytes);
                    end += bytes.length;
                    add(end);
                }
            }
        }
    }

    private void add(long end) {
        if (count == MOST) {
            throw new UnreadableFileException("import.file.bomb");
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = end;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        Files.deleteIfExists(path);
    }

    /** A text in pieces of different looks; how it is pronounced is no part of it. */
    static final class RichText {

        private RichText() {}

        /** Reads to the end of the element {@code parent}. */
        static void read(Xml xml, String parent, StringBuilder into, int longest) throws IOException {
            boolean text = false;
            boolean phonetic = false;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    phonetic |= xml.name().equals("rPh");
                    text = xml.name().equals("t");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.name().equals(parent)) {
                        return;
                    }
                    phonetic &= !xml.name().equals("rPh");
                    text = false;
                } else if (text && !phonetic && Xml.isText(event)) {
                    xml.text(into, longest);
                }
            }
        }
    }
}
