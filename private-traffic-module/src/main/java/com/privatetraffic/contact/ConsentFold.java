package com.privatetraffic.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds now of all that was decided. The last word of a person holds. Where two contacts are merged, the stricter word
 * holds: a no of either is a no of both, until the person speaks again. Having said nothing is not a word; it neither grants
 * nor takes back.
 */
final class ConsentFold {

    /** What is decided about. */
    record Topic(String channel, String purpose) {}

    /** A yes or no and since when it holds. */
    record Standing(boolean granted, Instant since) {

        private Standing stricter(Standing other) {
            if (granted != other.granted) {
                return granted ? other : this;
            }
            return since.isBefore(other.since) ? other : this;
        }
    }

    /** Something that moves the standing. */
    sealed interface Step {
        Instant at();
    }

    record Decision(long contactId, Topic topic, boolean granted, Instant at) implements Step {}

    record Merge(long loser, long winner, Instant at) implements Step {}

    private final Map<Long, Long> roots = new HashMap<>();
    private final Map<Long, Map<Topic, Standing>> standings = new HashMap<>();

    private ConsentFold() {}

    /** The standing of a contact after all steps; those of one instant keep their order, decisions before merges. */
    static Map<Topic, Standing> of(long contactId, List<Decision> decisions, List<Merge> merges) {
        List<Step> steps = new ArrayList<>(decisions);
        steps.addAll(merges);
        steps.sort(Comparator.comparing(Step::at));
        ConsentFold fold = new ConsentFold();
        steps.forEach(fold::take);
        return Map.copyOf(fold.standing(fold.root(contactId)));
    }

    private void take(Step step) {
        if (step instanceof Decision decision) {
            standing(root(decision.contactId())).put(decision.topic(), new Standing(decision.granted(), decision.at()));
        } else if (step instanceof Merge merge) {
            join(root(merge.loser()), root(merge.winner()));
        }
    }

    private void join(long loser, long winner) {
        if (loser != winner) {
            Map<Topic, Standing> moved = standing(loser);
            standings.remove(loser);
            roots.put(loser, winner);
            moved.forEach((topic, standing) -> standing(winner).merge(topic, standing, Standing::stricter));
        }
    }

    private long root(long contactId) {
        Long next = roots.get(contactId);
        return next == null ? contactId : root(next);
    }

    private Map<Topic, Standing> standing(long root) {
        return standings.computeIfAbsent(root, none -> new HashMap<>());
    }
}
