package com.privatetraffic.imports;

import com.privatetraffic.file.CellGuard;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of a cell as it is kept: without what nobody sees or no database keeps. */
final class CellText {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private CellText() {}

    /** On one line. */
    static String of(String cell) {
        String text = CellGuard.unguarded(cell);
        return isPlain(text)
                ? text.strip()
                : BLANKS.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** With wide digits and signs, as Chinese keyboards write them, made narrow. */
    static String narrow(String cell) {
        String text = of(cell);
        return isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Whether a character was lost when the file was read or written. */
    static boolean isDamaged(String cell) {
        return cell.indexOf('\uFFFD') >= 0;
    }

    /** As it stood in the file, but for what no database keeps, and not without end. */
    static String kept(String cell, int longest) {
        return cut(whole(cell.replace("\0", "")), longest);
    }

    /** Never through a character. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static String visible(String text) {
        String blanks = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        return INVISIBLE.matcher(whole(blanks)).replaceAll("");
    }

    /** Half of a pair is a character no database keeps. */
    private static String whole(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each > '~' || (each == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }
}
