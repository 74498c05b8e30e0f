package com.privatetraffic.profile;

import com.privatetraffic.channel.Platform;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.profile.NewContact.Handle;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads as whom platforms know somebody. */
final class Handles {

    private static final String WHATSAPP = "whatsapp";
    /** What people write into a number and the platform doesn't. */
    private static final Pattern SIGNS = Pattern.compile("[\\s+()-]");

    private static final int PLATFORM = 24;
    private static final int ACCOUNT = 120;
    private static final int EXTERNAL_ID = 254;

    private final Platforms platforms;
    private final PhoneNumbers phones;

    Handles(Platforms platforms, PhoneNumbers phones) {
        this.platforms = platforms;
        this.phones = phones;
    }

    /** Refuses what can't be an identity, naming the field below {@code at}. */
    Identity identity(Handle handle, String at) {
        String platform = WrittenText.required(at + "platform", handle.platform(), PLATFORM)
                .toLowerCase(Locale.ROOT);
        String id = WrittenText.required(at + "externalId", handle.externalId(), EXTERNAL_ID);
        String account = WrittenText.optional(at + "account", handle.account(), ACCOUNT);
        return switch (platform) {
            case "email" ->
                Identity.email(EmailAddress.normalised(id)
                        .orElseThrow(() -> new ProfileRefusedException(Rule.NOT_AN_ADDRESS, at + "externalId")));
            case "phone", "sms" ->
                Identity.phone(phones.e164(id)
                        .orElseThrow(() -> new ProfileRefusedException(Rule.NOT_A_NUMBER_TO_CALL, at + "externalId")));
            case WHATSAPP ->
                Identity.on(
                        platform,
                        account(platform, account, at),
                        SIGNS.matcher(id).replaceAll(""));
            default -> Identity.on(platform, account(platform, account, at), id);
        };
    }

    /** The number somebody has who is known so, as it was written; WhatsApp knows people by their number. */
    Optional<String> number(Handle handle, Identity identity) {
        if (identity.isPhone()) {
            return Optional.of(handle.externalId());
        }
        return identity.platform().equals(WHATSAPP) ? phones.e164("+" + identity.externalId()) : Optional.empty();
    }

    private String account(String platform, String account, String at) {
        Platform known = platforms
                .find(platform)
                .orElseThrow(() -> new ProfileRefusedException(Rule.UNKNOWN_PLATFORM, at + "platform"));
        return account == null ? null : known.account(account).orElse(account);
    }
}
