package com.privatetraffic.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineSource.Edge;
import com.privatetraffic.message.MessageLab;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was said, as part of a person's history and of their data. */
@OnBothDatabases
class PersonTest {

    private final WebhookFixture hooks;
    private final String account = WebhookFixture.number();
    private final long connection;

    PersonTest(TestDatabase test) {
        hooks = new WebhookFixture(test.database());
        connection = hooks.connection("hush");
        hooks.channel("whatsapp", account, connection);
    }

    @Test
    void what_was_said_stands_in_the_timeline_page_by_page() throws Exception {
        List<Long> family = List.of(heard("14155550131", "one", "two", "three"));
        var timeline = MessageLab.timeline(hooks.database);
        Instant at = Instant.parse("2024-05-03T09:53:20Z");
        List<TimelineEntry> first = timeline.before(family, new Edge(Instant.parse("2100-01-01T00:00:00Z"), 0), 2);
        assertThat(first).extracting(entry -> entry.facts().get("text")).containsExactly("three", "two");
        assertThat(first).allSatisfy(entry -> {
            assertThat(entry.at()).isEqualTo(at);
            assertThat(entry.kind()).isEqualTo(timeline.kind());
            assertThat(entry.what()).isEqualTo("received");
            assertThat(entry.facts())
                    .containsEntry("platform", "whatsapp")
                    .containsEntry("channel", "Channel " + account);
        });
        assertThat(timeline.before(family, new Edge(at, first.get(1).id()), 2))
                .extracting(entry -> entry.facts().get("text"))
                .containsExactly("one");
        assertThat(timeline.before(family, new Edge(at, 0), 2)).isEmpty();
        assertThat(timeline.before(List.of(-1L), new Edge(at.plusSeconds(1), 0), 2))
                .isEmpty();
    }

    @Test
    void an_erased_person_leaves_nothing_but_that_something_was_said() throws Exception {
        long gone = heard("14155550132", "my secret");
        long other = heard("14155550133", "not mine");
        var data = MessageLab.data(hooks.database);
        assertThat(data.of(List.of(gone))).singleElement().satisfies(row -> assertThat(row.values())
                .contains("my secret", "14155550132"));
        DeliveryData deliveries = new DeliveryData(hooks.database);
        assertThat(deliveries.of(List.of(gone))).hasSize(1);

        data.erase(List.of(gone));
        deliveries.erase(List.of(gone));

        assertThat(data.of(List.of(gone))).singleElement().satisfies(row -> assertThat(row.values())
                .noneMatch(value -> String.valueOf(value).contains("secret")
                        || String.valueOf(value).contains("5550132"))
                .noneMatch(value -> String.valueOf(value).contains("wamid")));
        assertThat(deliveries.of(List.of(gone))).isEmpty();
        assertThat(deliveries.of(List.of(other))).hasSize(1);
        assertThat(data.of(List.of(other)).get(0).values()).contains("not mine");
    }

    private long heard(String phone, String... texts) throws Exception {
        for (String text : texts) {
            hooks.keep(connection, Payloads.text(account, phone, "wamid." + text, text));
        }
        hooks.drain();
        return hooks.jdbc.queryForObject(
                "select max(contact_id) from pt_message where account = ? and peer = ?", Long.class, account, phone);
    }
}
