package com.privatetraffic.contact;

import java.time.Instant;

/**
 * Which contacts a list shows; null asks for nothing.
 *
 * @param text a piece of name, e-mail address or phone number, as typed
 * @param tag a tag's name, in any case
 * @param owner a salesperson's code; empty for contacts nobody looks after
 * @param consent what holds for marketing by e-mail: yes, no or unknown
 * @param createdFrom from this instant on
 * @param createdBefore before this instant
 */
public record ContactFilter(
        String text,
        String tag,
        String stage,
        String owner,
        ConsentFilter consent,
        Long channelId,
        Long poolId,
        Long importId,
        Instant createdFrom,
        Instant createdBefore) {

    /** What a contact said to news by e-mail. */
    public enum ConsentFilter {
        YES,
        NO,
        UNKNOWN
    }

    public static final ContactFilter NONE =
            new ContactFilter(null, null, null, null, null, null, null, null, null, null);

    public ContactFilter text(String typed) {
        return new ContactFilter(
                typed, tag, stage, owner, consent, channelId, poolId, importId, createdFrom, createdBefore);
    }

    public ContactFilter tag(String name) {
        return new ContactFilter(
                text, name, stage, owner, consent, channelId, poolId, importId, createdFrom, createdBefore);
    }

    public ContactFilter stage(String wanted) {
        return new ContactFilter(
                text, tag, wanted, owner, consent, channelId, poolId, importId, createdFrom, createdBefore);
    }

    public ContactFilter owner(String code) {
        return new ContactFilter(
                text, tag, stage, code, consent, channelId, poolId, importId, createdFrom, createdBefore);
    }
}
