package com.privatetraffic.profile;

import com.privatetraffic.setup.Database;

/** Changes several things of a profile, all of them or none. */
public final class Profiles {

    private final Database database;
    private final Corrections corrections;
    private final FollowUps followUps;
    private final Owners owners;
    private final ContactTags tags;
    private final ContactFields fields;

    Profiles(
            Database database,
            Corrections corrections,
            FollowUps followUps,
            Owners owners,
            ContactTags tags,
            ContactFields fields) {
        this.database = database;
        this.corrections = corrections;
        this.followUps = followUps;
        this.owners = owners;
        this.tags = tags;
        this.fields = fields;
    }

    /**
     * Changes what the change names; what is the case already leaves no trace.
     *
     * @throws ProfileRefusedException naming the broken rule
     */
    public void change(long contactId, ProfileChange change, String actor) {
        database.transactions().executeWithoutResult(status -> {
            // First of all, and so the row is held: an id nobody has is refused even where nothing is to change.
            corrections.correct(contactId, change.correction(), actor);
            if (change.stage() != null) {
                followUps.move(contactId, change.stage(), change.note(), actor);
            }
            if (change.owner() != null) {
                owners.assign(contactId, change.owner().value(), change.reason(), actor);
            }
            if (change.tags() != null) {
                tags.set(contactId, change.tags(), actor);
            }
            if (!change.fields().isEmpty()) {
                fields.set(contactId, change.fields(), actor);
            }
        });
    }
}
