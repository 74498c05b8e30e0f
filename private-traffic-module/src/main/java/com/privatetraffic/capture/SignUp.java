package com.privatetraffic.capture;

import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.link.ClickMark;
import java.util.List;
import java.util.Locale;

/**
 * Somebody who left how they can be reached, on the way to becoming a contact.
 *
 * @param page which form it was
 * @param phone as typed
 * @param channelId null for none
 * @param salespersonCode whose form or link it was; null for nobody's
 * @param mark the click they came by; null for none
 * @param customerId the shop's registered customer; null for anybody else
 * @param tag null for none
 * @param consents the boxes that were ticked
 * @param network a keyed hash of the network address it came from; null where that proves nothing
 * @param actor who typed it for them; null when they did it themselves
 */
public record SignUp(
        ContactSource source,
        String page,
        String name,
        String email,
        String phone,
        Long channelId,
        String salespersonCode,
        ClickMark mark,
        Long customerId,
        String tag,
        List<AskedConsent> consents,
        Purpose purpose,
        Locale language,
        String network,
        String actor) {

    public SignUp {
        consents = List.copyOf(consents);
    }

    boolean asks(String channel) {
        return consents.stream().anyMatch(consent -> consent.channel().equals(channel));
    }
}
