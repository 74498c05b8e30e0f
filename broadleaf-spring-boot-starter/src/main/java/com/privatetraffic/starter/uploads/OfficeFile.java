package com.privatetraffic.starter.uploads;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Whether an archive is the document its name says. Only its directory is read, and the one short entry in which an
 * OpenDocument names its type: nothing is unpacked.
 */
final class OfficeFile {

    private static final Map<String, String> MICROSOFT =
            Map.of("docx", "word/document.xml", "xlsx", "xl/workbook.xml", "pptx", "ppt/presentation.xml");

    private static final Map<String, String> OPEN = Map.of("odt", "text", "ods", "spreadsheet", "odp", "presentation");

    private static final String OPEN_TYPE = "application/vnd.oasis.opendocument.";

    private OfficeFile() {}

    static boolean isOne(String name, InputStream content) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Path copy = Files.createTempFile("upload", ".zip");
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            try (ZipFile archive = new ZipFile(copy.toFile())) {
                return OPEN.containsKey(ending) ? isOpen(archive, OPEN.get(ending)) : isMicrosoft(archive, ending);
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            return false;
        } finally {
            Files.delete(copy);
        }
    }

    /** Without macros: a file that has some has another ending by rights. */
    private static boolean isMicrosoft(ZipFile archive, String ending) {
        return archive.getEntry("[Content_Types].xml") != null
                && archive.getEntry(MICROSOFT.get(ending)) != null
                && archive.stream()
                        .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                        .noneMatch(name -> name.endsWith("vbaproject.bin"));
    }

    private static boolean isOpen(ZipFile archive, String kind) throws IOException {
        ZipEntry type = archive.getEntry("mimetype");
        if (type == null) {
            return false;
        }
        String wanted = OPEN_TYPE + kind;
        try (InputStream in = archive.getInputStream(type)) {
            return wanted.equals(new String(in.readNBytes(wanted.length() + 2), StandardCharsets.US_ASCII).strip());
        }
    }
}
