package com.privatetraffic.file;

import ezvcard.VCard;
import ezvcard.property.StructuredName;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a card calls its person: the formatted name, else the parts of it, a nickname, the firm. */
final class VCardName {

    private VCardName() {}

    static Stream<String> of(VCard card) {
        return Stream.of(formatted(card), structured(card.getStructuredName()), nickname(card), firm(card))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .limit(1);
    }

    private static String formatted(VCard card) {
        return card.getFormattedName() == null ? null : card.getFormattedName().getValue();
    }

    private static String structured(StructuredName name) {
        return name == null ? null : FullName.of(name.getGiven(), joined(name), name.getFamily());
    }

    private static String joined(StructuredName name) {
        return name.getAdditionalNames().stream().collect(Collectors.joining(" "));
    }

    private static String nickname(VCard card) {
        return card.getNickname() == null || card.getNickname().getValues().isEmpty()
                ? null
                : card.getNickname().getValues().get(0);
    }

    private static String firm(VCard card) {
        return card.getOrganization() == null
                        || card.getOrganization().getValues().isEmpty()
                ? null
                : card.getOrganization().getValues().get(0);
    }
}
