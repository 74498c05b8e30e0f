package com.privatetraffic.sample.listing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a shopper typed into the search field, and the words in it: letters and digits only, so nothing typed is a query
 * language.
 */
record SearchWords(String typed, List<String> words) {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static SearchWords of(String text) {
        String typed = text.strip();
        typed = typed.substring(
                0, typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length()))));
        List<String> words = Stream.of(BETWEEN_WORDS.split(typed))
                .filter(word -> !word.isEmpty())
                // In lower case, AND, OR and NOT are words like any other.
                .map(word -> word.toLowerCase(Locale.ROOT))
                .limit(MOST_WORDS)
                .toList();
        return new SearchWords(typed, words);
    }

    boolean nothingTyped() {
        return typed.isEmpty();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** A query for what begins so: every word has to occur, the last one may be unfinished. */
    String beginning() {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            query.append('+').append(words.get(i)).append(last && canGrow(words.get(i)) ? "* " : " ");
        }
        return query.toString().strip();
    }

    /** Chinese is indexed in pairs of characters, so longer runs are looked up as they are. */
    private static boolean canGrow(String word) {
        return word.codePoints().noneMatch(Character::isIdeographic) || word.codePointCount(0, word.length()) <= 2;
    }
}
