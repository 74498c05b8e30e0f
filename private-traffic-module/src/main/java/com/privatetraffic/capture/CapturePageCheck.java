package com.privatetraffic.capture;

import com.privatetraffic.capture.CapturePage.Field;
import com.privatetraffic.capture.CapturePageRefusedException.Rule;
import com.privatetraffic.consent.ConsentChannel;
import java.util.Set;
import java.util.regex.Pattern;

/** What a landing page may be. */
final class CapturePageCheck {

    static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    /** Addresses of the module's own pages beside them. */
    private static final Set<String> TAKEN = Set.of("sent");

    private static final Pattern IMAGE = Pattern.compile("/[A-Za-z0-9_.~%+-][A-Za-z0-9/_.~%+-]{0,498}");

    private CapturePageCheck() {}

    static void check(CapturePage page) {
        require(SLUG.matcher(page.slug()).matches() && !TAKEN.contains(page.slug()), Rule.ADDRESS);
        require(page.asks(Field.EMAIL) || page.asks(Field.PHONE), Rule.NO_WAY_TO_REACH);
        require(page.consents().stream().allMatch(way -> isReached(way, page)), Rule.CONSENT_WITHOUT_ADDRESS);
        require(page.image() == null || IMAGE.matcher(page.image()).matches(), Rule.IMAGE);
        require(
                fits(page.title(), 120)
                        && fits(page.promise(), 300)
                        && fits(page.button(), 60)
                        && fits(page.gift(), 500),
                Rule.TOO_LONG);
    }

    private static boolean isReached(ConsentChannel way, CapturePage page) {
        return (CapturePage.BY_EMAIL.contains(way) && page.asks(Field.EMAIL))
                || (CapturePage.BY_PHONE.contains(way) && page.asks(Field.PHONE));
    }

    private static boolean fits(Phrase phrase, int length) {
        return fits(phrase.english(), length) && fits(phrase.chinese(), length);
    }

    private static boolean fits(String text, int length) {
        return text == null || text.length() <= length;
    }

    private static void require(boolean right, Rule rule) {
        if (!right) {
            throw new CapturePageRefusedException(rule);
        }
    }
}
