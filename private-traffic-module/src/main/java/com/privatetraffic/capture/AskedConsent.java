package com.privatetraffic.capture;

import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.text.Texts;
import java.util.Locale;

/**
 * A box that asks to be allowed to write.
 *
 * @param channel code of the way
 * @param version of the wording
 * @param wording the sentence as it is shown: it is the evidence
 */
public record AskedConsent(String channel, String version, String wording) {

    /** Change it together with any of the sentences {@code join.consent.…}. */
    public static final String VERSION = "v1";

    static AskedConsent of(ConsentChannel channel, Purpose purpose, Locale locale, Texts texts) {
        String key = "join.consent." + purpose + "." + channel.code();
        return new AskedConsent(channel.code(), VERSION, texts.of(locale, key));
    }
}
