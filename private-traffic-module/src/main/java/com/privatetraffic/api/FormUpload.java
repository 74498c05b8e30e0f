package com.privatetraffic.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.apache.commons.fileupload.util.Streams;

/** A form with one file, read as it arrives: the file goes to a place of its own on this machine until it is closed. */
final class FormUpload implements Closeable {

    private static final int FIELDS = 20;
    private static final int LONGEST_FIELD = 256 * 1024;

    final Map<String, String> fields = new HashMap<>();
    private final long largest;
    private Path file;
    private String fileName;
    private long size;

    private FormUpload(long largest) {
        this.largest = largest;
    }

    /** @param largest bytes the file may have */
    static FormUpload of(UploadRequest request, long largest) {
        FormUpload upload = new FormUpload(largest);
        try {
            upload.read(new FileUpload().getItemIterator(new Context(request)));
            return upload;
        } catch (FileUploadException | IOException unreadable) {
            upload.close();
            throw ProblemException.malformed("file", "The form can't be read.");
        } catch (RuntimeException refused) {
            upload.close();
            throw refused;
        }
    }

    /** Null where none was sent. */
    Path file() {
        return file;
    }

    String fileName() {
        return fileName;
    }

    long size() {
        return size;
    }

    private void read(FileItemIterator items) throws FileUploadException, IOException {
        for (int i = 0; items.hasNext(); i++) {
            FileItemStream item = items.next();
            if (i == FIELDS) {
                throw ProblemException.malformed(item.getFieldName(), "There are too many fields.");
            }
            if (item.getFieldName().equals("file")) {
                keep(item);
            } else {
                field(item);
            }
        }
    }

    private void field(FileItemStream item) throws IOException {
        try (InputStream in = item.openStream()) {
            byte[] bytes = in.readNBytes(LONGEST_FIELD + 1);
            if (bytes.length > LONGEST_FIELD) {
                throw ProblemException.malformed(item.getFieldName(), "This is too long.");
            }
            fields.put(item.getFieldName(), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void keep(FileItemStream item) throws IOException {
        if (file != null) {
            throw ProblemException.malformed("file", "Send one file.");
        }
        file = Files.createTempFile("pt-upload", null);
        fileName = name(item.getName());
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = item.openStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                size += got;
                if (size > largest) {
                    throw ProblemException.tooLarge("A file may have " + largest + " bytes at most.");
                }
                out.write(buffer, 0, got);
            }
        }
    }

    /** Without the folders some browsers send along. */
    private static String name(String sent) {
        if (sent == null) {
            return null;
        }
        String bare = Streams.checkFileName(sent.replace('\0', ' '));
        return bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftForTheSystem) {
            file.toFile().deleteOnExit();
        }
    }

    /** What the library wants to know of a request. */
    private record Context(UploadRequest request) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.formType();
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return request.getContentLength();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
