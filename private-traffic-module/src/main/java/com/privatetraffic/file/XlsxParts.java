package com.privatetraffic.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook, read from a copy on this machine: a zip file is read from its end. */
final class XlsxParts implements Closeable {

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final Path copy;
    private final ZipFile zip;
    private final FileLimits limits;
    private final Inflated.Allowance allowance;

    private XlsxParts(Path copy, ZipFile zip, FileLimits limits) {
        this.copy = copy;
        this.zip = zip;
        this.limits = limits;
        this.allowance = new Inflated.Allowance(limits.inflated());
    }

    /** @throws UnreadableFileException when it is encrypted, of before 2007, or no workbook at all */
    static XlsxParts of(Content content, FileLimits limits) throws IOException {
        Path copy = Files.createTempFile("pt-import", ".xlsx");
        try {
            try (InputStream in = content.open();
                    OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            refuseOthers(copy);
            return checked(new XlsxParts(copy, zip(copy), limits));
        } catch (IOException | RuntimeException unreadable) {
            Files.deleteIfExists(copy);
            throw unreadable;
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableFileException("import.file.not-xlsx");
        }
        return new Inflated(zip.getInputStream(entry), allowance, entry.getCompressedSize(), limits.ratio());
    }

    private static XlsxParts checked(XlsxParts parts) throws IOException {
        if (parts.zip.size() > parts.limits.parts()) {
            parts.zip.close();
            throw new UnreadableFileException("import.file.bomb");
        }
        if (!parts.has("xl/workbook.xml")) {
            parts.zip.close();
            throw new UnreadableFileException("import.file.not-xlsx");
        }
        return parts;
    }

    private static ZipFile zip(Path copy) throws IOException {
        try {
            return new ZipFile(copy.toFile());
        } catch (ZipException broken) {
            throw new UnreadableFileException("import.file.not-xlsx");
        }
    }

    private static void refuseOthers(Path copy) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(copy)) {
            head = in.readNBytes(4);
        }
        if (ZipSigns.isCompound(head)) {
            throw new UnreadableFileException(isEncrypted(copy) ? "import.file.encrypted" : "import.file.old-excel");
        }
        if (!ZipSigns.isZip(head)) {
            throw new UnreadableFileException("import.file.not-xlsx");
        }
    }

    private static boolean isEncrypted(Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(copy)) {
            byte[] window = new byte[1 << 16];
            int kept = 0;
            for (int got = in.read(window); got > 0; got = in.read(window, kept, window.length - kept)) {
                int filled = kept + got;
                for (int i = 0; i + ENCRYPTED.length <= filled; i++) {
                    if (Arrays.equals(window, i, i + ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length)) {
                        return true;
                    }
                }
                kept = Math.min(ENCRYPTED.length, filled);
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
