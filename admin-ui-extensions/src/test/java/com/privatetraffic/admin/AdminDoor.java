package com.privatetraffic.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A route of the admin and whom it lets in, as {@code doors.txt} says. */
record AdminDoor(String method, String pattern, String who) {

    static List<AdminDoor> all() {
        try (InputStream file = AdminDoor.class.getResourceAsStream("doors.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\\s+"))
                    .map(words -> new AdminDoor(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String route() {
        return method + " " + pattern;
    }

    boolean changes() {
        return !method.equals("GET");
    }

    boolean isOfASection() {
        return !List.of("anyone", "staff", "entity").contains(who);
    }

    /** The address in this section ("/product"), with ids that aren't there; query parameters the host asks for included. */
    String in(String section) {
        String address = pattern.replace("{section}", section.substring(1))
                .replace("{decision:approval|rejection}", "approval")
                .replace("{collectionField:.*}", "anything")
                .replace("{owningClass:.*}", "anything")
                .replaceAll("\\{[^}]*}", "987654");
        return address.endsWith("/details") ? address + "?ids=987654" : address;
    }

    @Override
    public String toString() {
        return route() + " for " + who;
    }
}
