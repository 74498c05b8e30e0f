package com.privatetraffic.capture;

import com.privatetraffic.text.Languages;
import java.util.Locale;

/** What a store says in both languages; either may be null, and where one is, the other stands in. */
public record Phrase(String english, String chinese) {

    public static final Phrase NONE = new Phrase(null, null);

    public Phrase {
        english = blankToNull(english);
        chinese = blankToNull(chinese);
    }

    /** For a reader of this language; null when nothing is said at all. */
    public String in(Locale locale) {
        boolean chineseReader = Languages.CHINESE.equals(Languages.of(locale));
        String own = chineseReader ? chinese : english;
        String other = chineseReader ? english : chinese;
        return own == null ? other : own;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
