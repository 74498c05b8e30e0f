package com.privatetraffic.starter.uploads;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of file the store takes: pictures and documents that no browser runs. Each is known by its first bytes, and by
 * the endings a file of that kind may have.
 */
enum FileKind {
    JPEG("image/jpeg", "jpg jpeg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    GIF("image/gif", "gif", "GIF8"),
    WEBP("image/webp", "webp", "RIFF"),
    PDF("application/pdf", "pdf", "%PDF-"),
    OFFICE("application/vnd.openxmlformats-officedocument", "docx xlsx pptx odt ods odp", "PK\u0003\u0004"),
    TEXT("text/plain", "txt csv", "");

    /** How many bytes of a file {@link #of} wants to see. */
    static final int HEAD = 4096;

    private static final int LENGTH_FIELD = 4;

    private static final List<String> MARKUP =
            List.of("<!doctype", "<html", "<script", "<svg", "<?xml", "<iframe", "<?php");

    private final String type;
    private final String endings;
    private final String start;

    FileKind(String type, String endings, String start) {
        this.type = type;
        this.endings = endings;
        this.start = start;
    }

    String type() {
        return type;
    }

    boolean isPicture() {
        return type.startsWith("image/");
    }

    /** The kind of a file, if name and content agree on one the store takes. */
    static Optional<FileKind> of(String name, byte[] head) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> Arrays.asList(kind.endings.split(" ")).contains(ending))
                .filter(kind -> kind.fits(bytes))
                .findFirst();
    }

    private boolean fits(String head) {
        return switch (this) {
            case TEXT -> isPlainText(head);
            case WEBP -> head.startsWith(start) && head.startsWith("WEBP", start.length() + LENGTH_FIELD);
            default -> head.startsWith(start);
        };
    }

    private static boolean isPlainText(String head) {
        String text = head.toLowerCase(Locale.ROOT);
        return text.chars().allMatch(each -> each >= ' ' || each == '\t' || each == '\n' || each == '\r')
                && MARKUP.stream().noneMatch(text::contains);
    }
}
