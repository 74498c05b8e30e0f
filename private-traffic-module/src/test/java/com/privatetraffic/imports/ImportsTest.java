package com.privatetraffic.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.contact.Identity;
import com.privatetraffic.file.UnreadableFileException;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import com.privatetraffic.text.Dates;
import com.privatetraffic.text.Languages;
import com.privatetraffic.text.Texts;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ImportsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestDatabase test;
    private final ImportLab lab;

    /** Sets apart the people of one test from those of the others, which share the database. */
    private final String us = "t" + NUMBERS.incrementAndGet();

    private final String number = "+1415555" + (1000 + NUMBERS.incrementAndGet() * 10);

    ImportsTest(TestDatabase test) {
        this.test = test;
        this.lab = new ImportLab(test.database());
    }

    @Test
    void people_come_in_once_however_often_the_file_comes() {
        String file =
                "Name,E-mail,Phone,Tags\nAnn,ann@%1$s.example,%2$s1,vip\nBen,ben@%1$s.example,,VIP\nCem,,%2$s3,\nDan,dan@%1$s.example,,\n"
                        .formatted(us, number.substring(0, 11));
        Import first = lab.done(file);
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.counts()).isEqualTo(new Counts(4, 0, 0, 0, 0));
        assertThat(first.total()).isEqualTo(4);
        assertThat(lab.done(file).counts()).isEqualTo(new Counts(0, 0, 4, 0, 0));
        Map<String, Object> ann =
                test.jdbc().queryForMap("select * from pt_contact where email = ?", "ann@" + us + ".example");
        assertThat(ann.get("name")).isEqualTo("Ann");
        assertThat(ann.get("source")).isEqualTo("IMPORT");
        assertThat(ann.get("import_id")).isEqualTo(first.id());
        assertThat(ann.get("source_channel_id")).isEqualTo(lab.channel);
        assertThat(lab.count("pt_consent where contact_id = " + ann.get("id"))).isZero();
        assertThat(lab.count("pt_contact_tag t join pt_contact c on c.id = t.contact_id where c.email like '%@" + us
                        + ".example'"))
                .isEqualTo(2);
        assertThat(lab.count("pt_tag where name_key = 'vip'")).isEqualTo(1);
        assertThat(lab.count("pt_import_part where import_id = " + first.id())).isZero();
    }

    @Test
    void every_row_counts_once_as_what_it_is() {
        lab.done("Name,E-mail,Phone\n,known@%1$s.example,\nFull,full@%1$s.example,%2$s\n".formatted(us, number));
        Import mixed = lab.done(
                """
                Name,E-mail,Phone
                Known,known@%1$s.example,
                Other,FULL@%1$s.example,
                New,new@%1$s.example,
                New again,new@%1$s.example,
                Bad,nonsense,
                Household,house@%1$s.example,%2$s
                ,,%2$s
                "Broken,x@%1$s.example,
                Known,known@%1$s.example,
                """
                        .formatted(us, number));
        assertThat(mixed.counts()).isEqualTo(new Counts(2, 1, 1, 2, 3));
        assertThat(mixed.counts().rows()).isEqualTo(mixed.total()).isEqualTo(9);
        assertThat(test.jdbc()
                        .queryForObject(
                                "select name from pt_contact where email = ?", String.class, "full@" + us + ".example"))
                .isEqualTo("Full");
        assertThat(test.jdbc()
                        .queryForObject(
                                "select name from pt_contact where email = ?",
                                String.class,
                                "known@" + us + ".example"))
                .isEqualTo("Known");
        assertThat(lab.count(
                        "pt_merge_suggestion s join pt_contact c on c.id = s.contact_b where s.reason = 'SAME_PHONE' and c.email = 'house@"
                                + us + ".example'"))
                .isEqualTo(1);
    }

    @Test
    void refused_rows_are_reported_by_line_and_can_be_mended_in_the_report() throws IOException {
        Import bad =
                lab.done("Name,E-mail,Phone\n\"=cmd()\",ann@%1$s.example,12345\nBen,ben@%1$s.example,\n".formatted(us));
        StringBuilder csv = new StringBuilder();
        Texts texts = new Texts(new Dates(ZoneOffset.UTC));
        new RejectReport(test.database(), texts).write(bad, Languages.ENGLISH, csv);
        assertThat(csv.toString())
                .isEqualTo(
                        "\uFEFFLine,Reason,Name,E-mail,Phone\r\n2,the phone number 12345 is too short for United States.,'=cmd(),ann@"
                                + us + ".example,12345\r\n");
        Import mended = lab.done(csv.toString().replace("12345", number));
        assertThat(mended.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(test.jdbc()
                        .queryForObject(
                                "select name from pt_contact where email = ?", String.class, "ann@" + us + ".example"))
                .isEqualTo("=cmd()");
    }

    @Test
    void whoever_asked_to_be_forgotten_stays_so() {
        lab.forget(Identity.email("gone@" + us + ".example"));
        assertThat(lab.done("E-mail\ngone@%1$s.example\nhere@%1$s.example\n".formatted(us))
                        .counts())
                .isEqualTo(new Counts(1, 0, 0, 1, 0));
    }

    @Test
    void two_imports_of_one_file_at_once_make_nobody_twice() {
        String file = people(200);
        List<Long> started =
                IntStream.range(0, 4).mapToObj(i -> lab.start(file).id()).toList();
        List<Object> outcomes = Together.run(4, i -> {
            new ImportLab(test.database(), 20 + i).run.run(started.get(i));
            return "done";
        });
        assertThat(outcomes).containsOnly("done");
        assertThat(lab.count("pt_contact where email like '%@" + us + ".example'"))
                .isEqualTo(200);
        assertThat(lab.count("pt_contact c where c.email like '%@" + us
                        + ".example' and not exists (select 1 from pt_contact_identity i where i.contact_id = c.id)"))
                .isZero();
        long created = 0;
        for (long id : started) {
            Import one = lab.list.find(id).orElseThrow();
            assertThat(one.state()).isEqualTo(ImportState.DONE);
            assertThat(one.counts().rows()).isEqualTo(200);
            created += one.counts().created();
        }
        assertThat(created).isEqualTo(200);
    }

    @Test
    void the_same_import_run_by_two_nodes_counts_nothing_twice() {
        long id = lab.start(people(100)).id();
        Together.run(3, i -> {
            new ImportLab(test.database(), 7).run.run(id);
            return "done";
        });
        assertThat(lab.list.find(id).orElseThrow().counts()).isEqualTo(new Counts(100, 0, 0, 0, 0));
    }

    @Test
    void cancelled_it_stops_and_what_came_in_stays() {
        long id = lab.start(people(30)).id();
        assertThat(lab.imports.cancel(id, "test").state()).isEqualTo(ImportState.CANCELLED);
        lab.run.run(id);
        assertThat(lab.list.find(id).orElseThrow().counts()).isEqualTo(Counts.NONE);
        assertThat(lab.imports.cancel(id, "test").state()).isEqualTo(ImportState.CANCELLED);
        assertThatThrownBy(() -> lab.imports.start(id, "test")).isInstanceOf(ImportRefusedException.class);
        lab.cleaning.cleanAll();
        assertThat(lab.count("pt_import_part where import_id = " + id)).isZero();
    }

    @Test
    void undo_removes_what_nothing_touched_and_says_what_stays() {
        lab.done("Name,E-mail\n,old@%1$s.example\n,changed@%1$s.example\n".formatted(us));
        lab.clock.advance(Duration.ofMinutes(1));
        Import second = lab.done(
                "Name,E-mail,Phone,Tags\nOld,old@%1$s.example,%2$s,x%1$s\nChanged,changed@%1$s.example,,\nNew,new@%1$s.example,,y%1$s\nNoted,noted@%1$s.example,,\n"
                        .formatted(us, number));
        assertThat(second.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
        test.jdbc().update("update pt_contact set name = 'Mine' where email = ?", "changed@" + us + ".example");
        long noted = id("noted");
        test.jdbc()
                .update(
                        "insert into pt_contact_note (contact_id, note, actor, written_at) values (?, 'x', 'test', now())",
                        noted);
        assertThat(lab.undo.forecast(second.id())).isEqualTo(new Undone(1, 5, 1));
        Import undone = lab.undone(second.id());
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.undone()).isEqualTo(new Undone(1, 4, 2));
        assertThat(lab.undo.kept(second.id(), 0, 10))
                .containsExactlyInAnyOrder(
                        new ImportUndo.Kept(noted, "USED"), new ImportUndo.Kept(id("changed"), "CHANGED"));
        assertThat(lab.count("pt_contact where email = 'new@" + us + ".example'"))
                .isZero();
        Map<String, Object> old = test.jdbc().queryForMap("select * from pt_contact where id = ?", id("old"));
        assertThat(old.get("name")).isNull();
        assertThat(old.get("phone")).isNull();
        assertThat(lab.count("pt_contact_tag where contact_id = " + id("old"))).isZero();
        assertThat(lab.count("pt_contact_identity where contact_id = " + id("old")))
                .isEqualTo(1);
        assertThat(lab.undone(second.id()).undone()).isEqualTo(new Undone(1, 4, 2));
    }

    @Test
    void a_draft_waits_shows_its_first_rows_and_remembers_what_it_was_told() {
        String file = "Wer,Wo,Womit\nAnn,ann@%1$s.example,030 123456\n".formatted(us);
        Import draft = lab.imports.take(lab.upload(file, null, true), "test");
        assertThat(draft.state()).isEqualTo(ImportState.DRAFT);
        lab.run.run(draft.id());
        Import mapped =
                lab.imports.map(draft.id(), Map.of("Wer", "name", "Wo", "email", "Womit", "phone"), "DE", "test");
        List<PreviewRow> rows = new Preview(test.database()).of(mapped);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).emails()).containsExactly("ann@" + us + ".example");
        assertThat(rows.get(0).phones()).containsExactly("+4930123456");
        assertThat(lab.imports.start(draft.id(), "test").state()).isEqualTo(ImportState.RUNNING);
        assertThat(lab.imports.start(draft.id(), "test").state()).isEqualTo(ImportState.RUNNING);
        lab.run.run(draft.id());
        assertThat(lab.list.find(draft.id()).orElseThrow().counts().created()).isEqualTo(1);
        assertThat(lab.done(file).mapping()).isEqualTo(mapped.mapping());
    }

    @Test
    void what_cannot_be_an_import_is_refused_and_nothing_is_kept() {
        long before = lab.count("pt_import");
        assertThatThrownBy(() -> lab.start("Colour,Size\nred,1\n")).isInstanceOf(ImportRefusedException.class);
        assertThatThrownBy(() -> lab.start("a,".repeat(2000) + "\n1,2\n")).isInstanceOf(UnreadableFileException.class);
        assertThatThrownBy(
                        () -> lab.imports.take(lab.upload("E-mail\na@x.org\n", Map.of("Mail", "email"), false), "test"))
                .isInstanceOf(ImportRefusedException.class);
        assertThatThrownBy(() -> lab.imports.take(
                        lab.upload("E-mail\na@x.org\n", Map.of("E-mail", "field:none"), false), "test"))
                .isInstanceOf(ImportRefusedException.class);
        assertThat(lab.count("pt_import")).isEqualTo(before);
    }

    @Test
    void a_row_that_no_rule_foresaw_costs_itself_only() {
        // Lower case makes this tag longer than its column.
        Import odd = lab.done("E-mail,Tags\na@%1$s.example,ok\nb@%1$s.example,%2$s\nc@%1$s.example,ok\n"
                .formatted(us, "İ".repeat(60)));
        assertThat(odd.counts()).isEqualTo(new Counts(2, 0, 0, 1, 0));
    }

    @Test
    void custom_fields_take_what_fits_them() {
        test.jdbc()
                .update(
                        "insert into pt_field (code, name_en, name_zh, type, created_by, created_at) values (?, 'B', 'B', 'DATE', 'test', now())",
                        "day" + us);
        Import done = lab.imports.take(
                lab.upload(
                        "E-mail,Day\na@%1$s.example,1990-05-03\nb@%1$s.example,soon\n".formatted(us),
                        Map.of("E-mail", "email", "Day", "field:day" + us),
                        false),
                "test");
        lab.run.run(done.id());
        assertThat(lab.list.find(done.id()).orElseThrow().counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
        assertThat(lab.count(
                        "pt_contact_field f join pt_contact c on c.id = f.contact_id where f.field_value = '1990-05-03' and c.email = 'a@"
                                + us + ".example'"))
                .isEqualTo(1);
    }

    @Test
    void what_nobody_needs_any_more_is_removed() {
        Import draft = lab.imports.take(lab.upload("E-mail\nx@%1$s.example\n".formatted(us), null, true), "test");
        Import bad = lab.done("E-mail\nnonsense\n");
        lab.clock.advance(Duration.ofDays(31));
        lab.cleaning.cleanAll();
        assertThat(lab.list.find(draft.id())).isEmpty();
        assertThat(lab.count("pt_import_reject where import_id = " + bad.id())).isZero();
    }

    private long id(String who) {
        return test.jdbc()
                .queryForObject("select id from pt_contact where email = ?", Long.class, who + "@" + us + ".example");
    }

    private String people(int count) {
        return "Name,E-mail\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "P" + i + ",p" + i + "@" + us + ".example")
                        .collect(Collectors.joining("\n"));
    }
}
