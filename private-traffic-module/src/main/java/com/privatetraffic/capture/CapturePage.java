package com.privatetraffic.capture;

import com.privatetraffic.consent.ConsentChannel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A landing page on which visitors leave how they can be reached.
 *
 * @param slug its part of the address
 * @param channelId the channel whose visitors it is for; null for everybody's
 * @param title null for the default, like the promise and the button
 * @param gift what is shown once the address is confirmed, or at once where none has to be
 * @param image a path of the store; null for none
 * @param consents by which ways it asks to be allowed to write
 */
public record CapturePage(
        String slug,
        Long channelId,
        Phrase title,
        Phrase promise,
        Phrase button,
        Phrase gift,
        String image,
        Set<Field> fields,
        List<ConsentChannel> consents,
        boolean enabled) {

    /** What it may ask for; of e-mail and phone, where both are asked, one is enough. */
    public enum Field {
        NAME,
        EMAIL,
        PHONE
    }

    /** The ways in which a form can be allowed to write: those whose address it asks for itself. */
    static final List<ConsentChannel> BY_EMAIL = List.of(ConsentChannel.EMAIL);

    static final List<ConsentChannel> BY_PHONE = List.of(ConsentChannel.SMS, ConsentChannel.WHATSAPP);

    public CapturePage {
        fields = fields.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(fields));
        consents = List.copyOf(consents);
    }

    public boolean asks(Field field) {
        return fields.contains(field);
    }

    CapturePage enabled(boolean on) {
        return new CapturePage(slug, channelId, title, promise, button, gift, image, fields, consents, on);
    }
}
