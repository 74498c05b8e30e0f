package com.privatetraffic.link;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link's code within a message: {@code #abcd2345}. The sign tells it from a word that happens to look like one. */
public final class ChatCode {

    private static final String SIGN = "#";

    /** Also with the wide sign Chinese keyboards write. */
    private static final Pattern MARK = Pattern.compile(
            "[#＃]([" + LinkCodes.ALPHABET + "]{" + LinkCodes.LENGTH + "})(?![\\p{Alnum}_-])", Pattern.CASE_INSENSITIVE);

    private ChatCode() {}

    static String of(String code) {
        return SIGN + code;
    }

    /** The first code in what somebody wrote; whether a link has it is for the caller to see. */
    public static Optional<String> in(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher mark = MARK.matcher(text);
        return mark.find() ? Optional.of(mark.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
