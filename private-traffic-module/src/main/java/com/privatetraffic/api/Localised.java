package com.privatetraffic.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.privatetraffic.text.Languages;
import com.privatetraffic.text.Texts;
import java.util.List;

/** A text in both languages. */
record Localised(@JsonProperty("en") String english, @JsonProperty("zh-CN") String chinese) {

    static Localised of(Texts texts, String key, List<?> arguments) {
        return new Localised(texts.of(Languages.ENGLISH, key, arguments), texts.of(Languages.CHINESE, key, arguments));
    }
}
