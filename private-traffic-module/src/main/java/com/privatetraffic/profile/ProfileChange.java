package com.privatetraffic.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is to become of a profile.
 *
 * @param stage null where it stays
 * @param note why the stage changes; may be null
 * @param owner null where they stay; one of null for nobody
 * @param reason why the owner changes
 * @param tags all there are to be; null where they stay
 * @param fields by code, null empties; those not named stay
 */
public record ProfileChange(
        Correction correction,
        FollowUpStage stage,
        String note,
        Correction.Entry owner,
        String reason,
        Collection<String> tags,
        Map<String, String> fields) {

    public static final ProfileChange NONE = new ProfileChange(Correction.NONE, null, null, null, null, null, Map.of());

    public ProfileChange correcting(Correction what) {
        return new ProfileChange(what, stage, note, owner, reason, tags, fields);
    }

    public ProfileChange toStage(FollowUpStage to, String why) {
        return new ProfileChange(correction, to, why, owner, reason, tags, fields);
    }

    public ProfileChange toOwner(String code, String why) {
        return new ProfileChange(correction, stage, note, new Correction.Entry(code), why, tags, fields);
    }

    public ProfileChange tagged(List<String> names) {
        return new ProfileChange(correction, stage, note, owner, reason, names, fields);
    }

    public ProfileChange filling(Map<String, String> values) {
        return new ProfileChange(correction, stage, note, owner, reason, tags, values);
    }
}
