package com.privatetraffic.sample.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads {@code doors.txt}: method, pattern, who. */
final class DoorList {

    private DoorList() {}

    static List<Door> read() {
        try (InputStream file = DoorList.class.getResourceAsStream("doors.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(DoorList::door)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Door door(String line) {
        String[] words = line.split("\\s+");
        if (words.length != 3 || !words[2].matches("anyone|signed|shopper|salesperson|token(:[a-z]+)?")) {
            throw new IllegalArgumentException("Not a door: " + Arrays.toString(words));
        }
        return new Door(words[0], words[1], words[2]);
    }
}
