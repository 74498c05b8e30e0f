package com.privatetraffic.api;

import com.privatetraffic.profile.Correction;
import com.privatetraffic.profile.FollowUpStage;
import com.privatetraffic.profile.ProfileChange;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Reads the body of a change to a profile. Rules and lengths are the profile's own matter. */
final class ProfilePatch {

    private ProfilePatch() {}

    static ProfileChange read(Map<String, Object> body) {
        Fields fields = new Fields();
        Patch patch = new Patch(body, fields);
        Edits<Correction> corrections = new Edits<>();
        patch.optional("name", Fields.UNLIMITED, name -> corrections.add(c -> c.name(name)));
        patch.optional("email", Fields.UNLIMITED, email -> corrections.add(c -> c.email(email)));
        patch.optional("phone", Fields.UNLIMITED, phone -> corrections.add(c -> c.phone(phone)));
        AtomicReference<String> note = new AtomicReference<>();
        AtomicReference<String> reason = new AtomicReference<>();
        patch.optional("note", Fields.UNLIMITED, note::set);
        patch.optional("reason", Fields.UNLIMITED, reason::set);
        Edits<ProfileChange> edits = new Edits<>();
        patch.choice("stage", FollowUpStage.class, stage -> edits.add(c -> c.toStage(stage, note.get())));
        patch.optional("owner", Fields.UNLIMITED, owner -> edits.add(c -> c.toOwner(owner, reason.get())));
        patch.texts("tags", names -> edits.add(c -> c.tagged(names)));
        patch.values("fields", values -> edits.add(c -> c.filling(values)));
        if (patch.has("note") && !patch.has("stage")) {
            fields.wrong("note", "This note belongs to a change of stage; other notes go to …/notes.");
        }
        if (patch.has("reason") && !patch.has("owner")) {
            fields.wrong("reason", "This reason belongs to a change of owner.");
        }
        fields.check();
        return edits.apply(ProfileChange.NONE.correcting(corrections.apply(Correction.NONE)));
    }
}
