package com.privatetraffic.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up people, each once: as a file people have, and as the same rows made ready by hand. */
final class PeopleFile {

    private PeopleFile() {}

    /** Name, address, number as it is written in letters and on cards. */
    static void write(Path file, int people) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Name,E-mail,Phone\n");
            for (int i = 0; i < people; i++) {
                out.write(name(i) + "," + email(i) + "," + typed(i) + "\n");
            }
        }
    }

    /** For COPY: name, address, E.164, number as typed. */
    static void writeReady(Path file, int people) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < people; i++) {
                out.write(name(i) + "\t" + email(i) + "\t+1" + digits(i) + "\t" + typed(i) + "\n");
            }
        }
    }

    private static String name(int i) {
        String[] first = {"Ann", "Ben", "Céline", "Dmitri", "Eva", "Farid", "Grace", "Hao"};
        return first[i % first.length] + " " + Long.toString(i * 7_919L % 60_466_176, 36);
    }

    /** Scattered, as the addresses of people are. */
    private static String email(int i) {
        return Long.toString(i * 2_654_435_761L % 4_294_967_291L, 36) + "." + i + "@example.com";
    }

    private static String digits(int i) {
        return Long.toString(2_125_550_000L + i * 7_919L % 7_000_000_000L);
    }

    private static String typed(int i) {
        String digits = digits(i);
        return switch (i % 3) {
            case 0 -> "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6);
            case 1 -> "+1 " + digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
            default -> digits;
        };
    }
}
