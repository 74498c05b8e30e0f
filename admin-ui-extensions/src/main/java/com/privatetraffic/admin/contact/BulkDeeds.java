package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Flash.Undo;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.profile.ContactTags;
import com.privatetraffic.profile.FollowUpStage;
import com.privatetraffic.profile.FollowUps;
import com.privatetraffic.profile.Owners;
import com.privatetraffic.profile.ProfileRefusedException;
import com.privatetraffic.setup.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is done with several people at once, with a way back where all of them were the same before. */
final class BulkDeeds {

    static final String FORM = "pt.contact.bulk";

    private static final String DEED = "doing";
    private static final String IDS = "ids";
    private static final String TAG = "toTag";
    private static final String STAGE = "toStage";
    private static final String OWNER = "toOwner";
    private static final String REASON = "reason";

    /** What was done, and how it is undone; null where it can't be in one go. */
    record Done(String text, Undo undo) {}

    private final ContactTags tags;
    private final FollowUps followUps;
    private final Owners owners;
    private final Database database;

    BulkDeeds(ContactTags tags, FollowUps followUps, Owners owners, Database database) {
        this.database = database;
        this.tags = tags;
        this.followUps = followUps;
        this.owners = owners;
    }

    /** Does what the form's button says, with all of them or none; empty when the form is wrong. */
    Optional<Done> run(Form form, List<Long> ids, String actor, Words words) {
        if (ids.isEmpty()) {
            form.wrong(IDS, "pt.contact.bulk.nobody");
            return Optional.empty();
        }
        try {
            return database.transactions().execute(status -> deed(form, ids, actor, words));
        } catch (ProfileRefusedException refused) {
            form.wrong(field(refused), "pt.profile.refused." + refused.rule());
            return Optional.empty();
        }
    }

    private Optional<Done> deed(Form form, List<Long> ids, String actor, Words words) {
        return switch (form.value(DEED)) {
            case "tag" -> tag(form, ids, actor, words);
            case "untag" -> untag(form, ids, actor, words);
            case "stage" -> move(form, ids, actor, words);
            case "owner" -> give(form, ids, actor, words);
            default -> {
                form.wrong(DEED, "pt.form.choose");
                yield Optional.empty();
            }
        };
    }

    private Optional<Done> tag(Form form, List<Long> ids, String actor, Words words) {
        String name = form.required(TAG, 60);
        if (form.isWrong()) {
            return Optional.empty();
        }
        List<Long> changed = tags.add(ids, name, actor);
        return done("pt.contact.bulk.tagged", changed, Map.of(DEED, "untag", TAG, name), name, words);
    }

    private Optional<Done> untag(Form form, List<Long> ids, String actor, Words words) {
        String name = form.required(TAG, 60);
        if (form.isWrong()) {
            return Optional.empty();
        }
        List<Long> changed = tags.remove(ids, name, actor);
        return done("pt.contact.bulk.untagged", changed, Map.of(DEED, "tag", TAG, name), name, words);
    }

    private Optional<Done> move(Form form, List<Long> ids, String actor, Words words) {
        Optional<FollowUpStage> stage = form.choice(STAGE, FollowUpStage.class);
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, FollowUpStage> before =
                ids.stream().collect(Collectors.toMap(id -> id, id -> followUps.move(id, stage.get(), null, actor)));
        before.values().removeIf(stage.get()::equals);
        String back = one(before.values().stream().map(Enum::name).distinct().toList());
        return done(
                "pt.contact.bulk.moved",
                List.copyOf(before.keySet()),
                back == null ? null : Map.of(DEED, "stage", STAGE, back),
                words.of("pt.stage." + stage.get()),
                words);
    }

    private Optional<Done> give(Form form, List<Long> ids, String actor, Words words) {
        String typed = form.required(OWNER, 32);
        String reason = form.reason(REASON);
        if (form.isWrong()) {
            return Optional.empty();
        }
        String to = ListFilter.isNobody(typed) ? null : typed;
        Map<Long, String> before = ids.stream()
                .collect(Collectors.toMap(
                        id -> id, id -> owners.assign(id, to, reason, actor).orElse(ListFilter.NOBODY)));
        String now = to == null ? ListFilter.NOBODY : to;
        before.values().removeIf(now::equals);
        String back = one(before.values().stream().distinct().toList());
        return done(
                "pt.contact.bulk.given",
                List.copyOf(before.keySet()),
                back == null ? null : Map.of(DEED, "owner", OWNER, back, REASON, words.of("pt.contact.undone")),
                to == null ? words.of("pt.contact.nobody") : to,
                words);
    }

    private static Optional<Done> done(
            String key, List<Long> changed, Map<String, String> back, String what, Words words) {
        Undo undo = null;
        if (back != null && !changed.isEmpty()) {
            Map<String, String> fields = new HashMap<>(back);
            fields.put(IDS, changed.stream().map(String::valueOf).collect(Collectors.joining(",")));
            undo = new Undo(ContactSection.ADDRESS + "/bulk", fields);
        }
        return Optional.of(new Done(words.of(key, what, words.number(changed.size())), undo));
    }

    private static String one(List<String> values) {
        return values.size() == 1 ? values.get(0) : null;
    }

    private static String field(ProfileRefusedException refused) {
        return switch (refused.field()) {
            case "tags" -> TAG;
            case "owner" -> OWNER;
            case "reason" -> REASON;
            default -> IDS;
        };
    }
}
