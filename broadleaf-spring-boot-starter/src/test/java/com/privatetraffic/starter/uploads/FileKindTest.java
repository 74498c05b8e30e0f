package com.privatetraffic.starter.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "tote.jpg, \u00ff\u00d8\u00ff\u00e0, JPEG",
        "tote.PNG, '\u0089PNG\r\n\u001a\nIHDR', PNG",
        "tote.gif, GIF89a, GIF",
        "tote.webp, RIFF1234WEBPVP8, WEBP",
        "size-chart.pdf, %PDF-1.7, PDF",
        "prices.csv, 'name,price', TEXT",
        "empty.txt, '', TEXT"
    })
    void whatNameAndContentAgreeOn(String name, String content, FileKind kind) {
        assertThat(FileKind.of(name, bytes(content))).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "tote.jpg, MZ\u0090\u0000",
        "tote.png, \u007fELF\u0002\u0001",
        "tote.jpg, GIF89a",
        "tote.webp, RIFF1234WAVEfmt",
        "logo.svg, '<svg xmlns=\"http://www.w3.org/2000/svg\"/>'",
        "page.html, '<html></html>'",
        "notes.txt, '<!DOCTYPE html><script>alert(1)</script>'",
        "notes.txt, 'MZ\u0000\u0001'",
        "run.sh, #!/bin/sh",
        "a.jpg.exe, \u00ff\u00d8\u00ff\u00e0",
        "noending, \u00ff\u00d8\u00ff\u00e0"
    })
    void everythingElseIsNothing(String name, String content) {
        assertThat(FileKind.of(name, bytes(content))).isEmpty();
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}
