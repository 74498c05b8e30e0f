package com.privatetraffic.starter.admin;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/**
 * Writes the answer to an upload in the picture dialog: data that is read from a hidden frame, for which Broadleaf calls it a
 * page. Chosen only by that preset type, never by what a browser accepts, and without the signs that make HTML of a text.
 */
final class FrameAnswers extends MappingJackson2HttpMessageConverter {

    FrameAnswers() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.getFactory().setCharacterEscapes(new HtmlSigns());
        setObjectMapper(mapper);
        setSupportedMediaTypes(List.of(MediaType.TEXT_HTML));
    }

    @Override
    public boolean canRead(Class<?> type, MediaType media) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType media) {
        return Map.class.isAssignableFrom(type) && media != null && media.equalsTypeAndSubtype(MediaType.TEXT_HTML);
    }

    private static final class HtmlSigns extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] escapes = standardAsciiEscapesForJSON();

        HtmlSigns() {
            for (char sign : "<>&".toCharArray()) {
                escapes[sign] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
