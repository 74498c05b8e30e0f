package com.example.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What README.md tells a merchant to copy. */
final class Readme {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(xml|html)\\n(.*?)^ *```");

    private final List<String> xml = new ArrayList<>();
    private final List<String> html = new ArrayList<>();

    Readme() {
        String text = read(Path.of("..", "README.md"));
        Matcher blocks = BLOCK.matcher(text.substring(text.indexOf("## Add it to your Broadleaf store")));
        while (blocks.find()) {
            (blocks.group(1).equals("xml") ? xml : html).add(blocks.group(2));
        }
    }

    /** The dependencies, one text each, without blanks between tags. */
    List<String> dependencies() {
        return Pattern.compile("(?s)<dependency>.*?</dependency>")
                .matcher(String.join("", xml))
                .results()
                .map(match -> match.group().replaceAll(">\\s+<", "><"))
                .toList();
    }

    /** The line that goes where this comment says. */
    String fragment(String place) {
        String lines = String.join("", html);
        Matcher found = Pattern.compile("<!-- [^>]*" + place + "[^>]* -->\\s*\\n\\s*(.*)\\n")
                .matcher(lines);
        if (!found.find()) {
            throw new IllegalStateException("README.md says nothing of: " + place);
        }
        return found.group(1);
    }

    /** The address of the stylesheet. */
    String stylesheet() {
        Matcher found = Pattern.compile("its stylesheet, `([^`]+)`").matcher(read(Path.of("..", "README.md")));
        if (!found.find()) {
            throw new IllegalStateException("README.md names no stylesheet");
        }
        return found.group(1);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
