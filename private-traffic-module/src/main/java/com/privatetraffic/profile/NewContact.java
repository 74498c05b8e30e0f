package com.privatetraffic.profile;

import java.util.List;

/**
 * Somebody whom another system or a colleague makes known. Texts as typed; all but the lists may be null.
 *
 * @param channelId by which channel they came
 */
public record NewContact(
        List<Handle> identities,
        String name,
        String phone,
        String email,
        List<String> tags,
        List<Decision> consents,
        Long channelId) {

    /** As whom a platform knows them; {@code account} is the store's own there and may be null. */
    public record Handle(String platform, String account, String externalId) {}

    public NewContact {
        identities = List.copyOf(identities);
        tags = List.copyOf(tags);
        consents = List.copyOf(consents);
    }
}
