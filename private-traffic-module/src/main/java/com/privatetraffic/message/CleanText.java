package com.privatetraffic.message;

/** Texts of strangers in a form that every database keeps, cut to a length without halving a character. */
public final class CleanText {

    private static final int REPLACEMENT = 0xFFFD;

    private CleanText() {}

    /** At most {@code longest} characters; null when nothing is left. */
    public static String of(String text, int longest) {
        if (text == null) {
            return null;
        }
        StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            // A zero is text in JSON but in no database, and so is half of a pair.
            if (character == 0) {
                continue;
            }
            int kept = Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character;
            if (clean.length() + Character.charCount(kept) > longest) {
                break;
            }
            clean.appendCodePoint(kept);
        }
        String stripped = clean.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
