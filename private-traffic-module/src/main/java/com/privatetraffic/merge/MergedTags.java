package com.privatetraffic.merge;

import com.privatetraffic.setup.Database;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tags of who was merged stand on the winner too, so that lists can be asked by them, marked with the merge they came by.
 * One that somebody sets on the winner as well loses the mark and stays. Each statement joins the caller's transaction.
 */
final class MergedTags {

    private static final String COPY = "insert into pt_contact_tag (contact_id, tag_id, added_by, added_at, merge_id)"
            + " select ?, t.tag_id, t.added_by, t.added_at, ? from pt_contact_tag t where t.contact_id = ?"
            + " and not exists (select 1 from pt_contact_tag w where w.contact_id = ? and w.tag_id = t.tag_id)";

    private final JdbcTemplate jdbc;
    private final MergeBook book;

    MergedTags(Database database, MergeBook book) {
        this.jdbc = database.jdbc();
        this.book = book;
    }

    void pass(long mergeId, long loser, long winner) {
        jdbc.update(COPY, winner, mergeId, loser, winner);
    }

    /** Takes back what the winner has by this merge alone. */
    void giveBack(Merge merge) {
        takeBack(
                merge,
                jdbc.queryForList(
                        "select tag_id from pt_contact_tag where contact_id = ? and merge_id = ?",
                        Long.class,
                        merge.winner(),
                        merge.id()));
    }

    private void takeBack(Merge merge, List<Long> tags) {
        long winner = merge.winner();
        List<Long> gone = tags.stream()
                .filter(tag -> remove(merge, tag))
                .filter(tag -> !comesByAnother(winner, tag))
                .toList();
        Optional<Merge> further = book.presentOf(winner);
        if (further.isPresent() && !gone.isEmpty()) {
            takeBack(further.get(), gone);
        }
    }

    private boolean remove(Merge merge, long tag) {
        return jdbc.update(
                        "delete from pt_contact_tag where contact_id = ? and tag_id = ? and merge_id = ?",
                        merge.winner(),
                        tag,
                        merge.id())
                == 1;
    }

    /** Two who were merged into one had the same tag: it came by the first, and by the other if that one leaves. */
    private boolean comesByAnother(long winner, long tag) {
        return jdbc.update(
                        """
                        insert into pt_contact_tag (contact_id, tag_id, added_by, added_at, merge_id)
                        select m.winner_id, t.tag_id, t.added_by, t.added_at, m.id from pt_contact_tag t
                          join pt_contact_merge m on m.loser_id = t.contact_id and m.present = 1
                         where m.winner_id = ? and t.tag_id = ? order by m.id fetch first 1 rows only""",
                        winner,
                        tag)
                == 1;
    }
}
