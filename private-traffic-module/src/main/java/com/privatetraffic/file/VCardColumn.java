package com.privatetraffic.file;

import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.VCardProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is taken from a card. */
record VCardColumn(String header, Function<VCard, Stream<String>> reading) {

    static final List<VCardColumn> ALL = List.of(
            new VCardColumn("Name", VCardName::of),
            new VCardColumn("E-mail", card -> preferredFirst(card.getEmails()).map(Email::getValue)),
            new VCardColumn("Phone", card -> preferredFirst(card.getTelephoneNumbers())
                    .filter(VCardColumn::speaks)
                    .map(VCardColumn::number)),
            new VCardColumn("Tags", card -> card.getCategoriesList().stream()
                    .map(Categories::getValues)
                    .flatMap(Collection::stream)),
            new VCardColumn("Organization", card -> card.getOrganizations().stream()
                    .map(Organization::getValues)
                    .map(parts -> String.join(", ", parts))),
            new VCardColumn("Title", card -> card.getTitles().stream().map(Title::getValue)),
            new VCardColumn(
                    "Birthday", card -> Stream.ofNullable(card.getBirthday()).map(VCardDate::of)),
            new VCardColumn("Notes", card -> card.getNotes().stream().map(Note::getValue)),
            new VCardColumn("WeChat", card -> card.getExtendedProperties("X-WECHAT").stream()
                    .map(RawProperty::getValue)));

    static List<String> headers() {
        return ALL.stream().map(VCardColumn::header).toList();
    }

    List<String> values(VCard card) {
        return reading.apply(card)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static <T extends VCardProperty> Stream<T> preferredFirst(List<T> properties) {
        return properties.stream().sorted(Comparator.comparingInt(VCardColumn::preference));
    }

    /** {@code PREF=1} of vCard 4, {@code TYPE=PREF} of 3, {@code ;PREF} of 2.1. */
    private static int preference(VCardProperty property) {
        Integer pref = null;
        try {
            pref = property.getParameters().getPref();
        } catch (IllegalStateException noNumber) {
            return 1;
        }
        if (pref != null) {
            return pref;
        }
        return property.getParameters().getTypes().stream().anyMatch("pref"::equalsIgnoreCase) ? 1 : 101;
    }

    private static boolean speaks(Telephone telephone) {
        return !telephone.getTypes().contains(TelephoneType.FAX)
                && !telephone.getTypes().contains(TelephoneType.PAGER);
    }

    private static String number(Telephone telephone) {
        return telephone.getText() != null || telephone.getUri() == null
                ? telephone.getText()
                : telephone.getUri().getNumber();
    }
}
