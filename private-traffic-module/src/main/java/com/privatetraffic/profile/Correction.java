package com.privatetraffic.profile;

/** What staff change of a person's name, address and number; null stays, an {@link Entry} of null empties. */
public record Correction(Entry name, Entry email, Entry phone) {

    public static final Correction NONE = new Correction(null, null, null);

    /** As typed; null or blank for nothing. */
    public record Entry(String value) {}

    public Correction name(String typed) {
        return new Correction(new Entry(typed), email, phone);
    }

    public Correction email(String typed) {
        return new Correction(name, new Entry(typed), phone);
    }

    public Correction phone(String typed) {
        return new Correction(name, email, new Entry(typed));
    }
}
