package com.privatetraffic.capture;

import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words the letter that asks for a confirmation. */
final class ConfirmationLetter {

    private final Texts texts;
    private final StoreAddress store;
    private final PreferenceLinks preferences;

    ConfirmationLetter(Texts texts, StoreAddress store, PreferenceLinks preferences) {
        this.texts = texts;
        this.store = store;
        this.preferences = preferences;
    }

    /** The links begin with {@code base} unless the store has set its address. */
    Letter of(Confirmation confirmation, String token, long hours, String base) {
        Locale locale = confirmation.language();
        String settings = preferences.token(confirmation.contactId());
        return new Letter(
                confirmation.email(),
                locale,
                texts.of(locale, "letter.confirm.subject"),
                List.of(
                        texts.of(locale, "letter.confirm.asked", List.of(confirmation.wording())),
                        texts.of(locale, "letter.confirm.press", List.of(hours)),
                        texts.of(locale, "letter.confirm.ignore")),
                texts.of(locale, "letter.confirm.button"),
                store.url(base, "/confirm/" + token),
                texts.of(locale, "letter.preferences"),
                texts.of(locale, "letter.preferences.button"),
                store.url(base, "/preferences/" + settings),
                Map.of(
                        "List-Unsubscribe",
                        "<" + store.url(base, "/unsubscribe/" + settings) + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
    }
}
