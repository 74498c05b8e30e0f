package com.privatetraffic.admin.channel;

import com.privatetraffic.admin.page.Edits;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.channel.ChannelFacts;
import com.privatetraffic.channel.ChannelRefusedException;
import com.privatetraffic.channel.Platform;
import com.privatetraffic.consent.Purpose;
import java.util.Optional;
import java.util.OptionalLong;

/** What stands in the form of a channel. */
final class ChannelForms {

    static final int LONGEST = 120;
    static final int LONGEST_PAGE = 2000;

    static final Edits<ChannelFacts> EDITS = new Edits<ChannelFacts>()
            .field("name", ChannelFacts::name, ChannelFacts::named)
            .field(
                    "poolId",
                    facts -> String.valueOf(facts.poolId()),
                    (facts, pool) -> facts.inPool(Long.parseLong(pool)))
            .field(
                    "connectionId",
                    facts -> facts.connectionId() == null ? null : String.valueOf(facts.connectionId()),
                    (facts, connection) -> facts.through(connection == null ? null : Long.valueOf(connection)))
            .field(
                    "purpose",
                    facts -> facts.purpose().name(),
                    (facts, purpose) -> facts.asking(Purpose.valueOf(purpose)))
            .field("landingPage", ChannelFacts::landingPage, ChannelFacts::landingAt);

    private ChannelForms() {}

    /** A new channel; empty when something is wrong with the form. */
    static Optional<ChannelFacts> created(Form form, Platform platform) {
        String account = form.required("account", LONGEST);
        Optional<ChannelFacts> rest = isReadable(form)
                ? Optional.of(new ChannelFacts(
                        form.required("name", LONGEST),
                        platform.id(),
                        account,
                        form.chosenId("poolId").getAsLong(),
                        connection(form),
                        form.choice("purpose", Purpose.class).orElseThrow(),
                        true,
                        form.optional("landingPage", LONGEST_PAGE)))
                : Optional.empty();
        return form.isWrong() ? Optional.empty() : rest;
    }

    /** Whether what is typed can be meant. */
    static boolean isReadable(Form form) {
        form.required("name", LONGEST);
        form.chosenId("poolId");
        if (!form.value("connectionId").isEmpty()) {
            form.chosenId("connectionId");
        }
        form.choice("purpose", Purpose.class);
        form.optional("landingPage", LONGEST_PAGE);
        return !form.isWrong();
    }

    static void refused(Form form, ChannelRefusedException refused) {
        String field =
                switch (refused.rule()) {
                    case NAME_TAKEN, NAME_TOO_LONG -> "name";
                    case NOT_AN_ACCOUNT, ACCOUNT_TAKEN, OTHER_ACCOUNT -> "account";
                    case UNKNOWN_POOL -> "poolId";
                    case UNKNOWN_CONNECTION, FOREIGN_CONNECTION -> "connectionId";
                    case UNKNOWN_PLATFORM, OTHER_PLATFORM -> "platform";
                    case UNKNOWN_CHANNEL -> "name";
                };
        form.wrong(field, "pt.channel.refused." + refused.rule());
    }

    private static Long connection(Form form) {
        OptionalLong id = form.value("connectionId").isEmpty() ? OptionalLong.empty() : form.chosenId("connectionId");
        return id.isPresent() ? id.getAsLong() : null;
    }
}
