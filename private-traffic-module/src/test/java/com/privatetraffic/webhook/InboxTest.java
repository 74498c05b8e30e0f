package com.privatetraffic.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.contact.ConsentState;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import com.privatetraffic.webhook.Problem.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the inbox to messages, contacts and consents. */
@OnBothDatabases
class InboxTest {

    private final WebhookFixture hooks;
    private final long connection;
    private final String account = WebhookFixture.number();

    InboxTest(TestDatabase test) {
        hooks = new WebhookFixture(test.database());
        connection = hooks.connection("hush");
    }

    @AfterEach
    void empty() {
        hooks.jdbc.update("delete from pt_inbox");
    }

    @Test
    void a_message_makes_its_sender_a_contact_with_number_and_source() throws Exception {
        Channel channel = hooks.channel("whatsapp", account, connection);
        String phone = phone();
        deliver(Payloads.text(account, phone, "wamid.1", "Hi there"));

        assertThat(message("wamid.1"))
                .containsEntry("text", "Hi there")
                .containsEntry("kind", "text")
                .containsEntry("direction", "IN")
                .containsEntry("peer", phone)
                .containsEntry("channel_id", channel.id());
        Map<String, Object> contact = hooks.jdbc.queryForMap(
                "select * from pt_contact where id = ?", message("wamid.1").get("contact_id"));
        assertThat(contact)
                .containsEntry("name", "Kerry " + phone)
                .containsEntry("phone", "+" + phone)
                .containsEntry("source", "MESSAGE")
                .containsEntry("source_channel_id", channel.id())
                .containsEntry("source_pool_id", channel.facts().poolId());
        assertThat(hooks.count(
                        "pt_contact_identity where platform = 'whatsapp' and account = ? and external_id = ?",
                        account,
                        phone))
                .isEqualTo(1);
        assertThat(states()).containsOnly("DONE");
    }

    @Test
    void the_same_again_changes_nothing_however_often_and_by_how_many_at_once() throws Exception {
        hooks.channel("whatsapp", account, connection);
        String body = Payloads.text(account, phone(), "wamid.1", "STOP");
        for (int i = 0; i < 32; i++) {
            hooks.keep(connection, body);
        }
        assertThat(Together.run(8, number -> {
                    hooks.drain();
                    return "drained";
                }))
                .containsOnly("drained");
        // Who was faster leaves to the others what they still hold.
        hooks.clock.advance(Duration.ofHours(1));
        hooks.drain();

        assertThat(states()).hasSize(32).containsOnly("DONE");
        assertThat(hooks.count("pt_message where account = ?", account)).isEqualTo(1);
        assertThat(hooks.count("pt_contact_identity where account = ?", account))
                .isEqualTo(1);
        assertThat(hooks.count(
                        "pt_consent where contact_id = ?", message("wamid.1").get("contact_id")))
                .isEqualTo(2);
    }

    @Test
    void everything_in_one_delivery_is_taken_in() throws Exception {
        String other = WebhookFixture.number();
        hooks.channel("whatsapp", account, connection);
        hooks.channel("whatsapp", other, null);
        String one = phone();
        String two = phone();
        String first = Payloads.change(
                account,
                Payloads.contacts(one, "One") + ", \"messages\": [" + Payloads.message(one, "wamid.1", "a") + ", "
                        + Payloads.message(two, "wamid.2", "b") + "]");
        String second = Payloads.change(
                account, "\"statuses\": [{\"id\": \"wamid.0\", \"status\": \"read\", \"timestamp\": \"1714730000\"}]");
        String elsewhere = Payloads.entry(
                other, "\"messages\": [" + Payloads.message(one, "wamid.1", "the same id at another number") + "]");
        deliver("{\"object\": \"whatsapp_business_account\", \"entry\": [{\"id\": \"1\", \"changes\": [" + first + ", "
                + second + "]}, " + elsewhere + "]}");

        assertThat(hooks.count("pt_message where account = ?", account)).isEqualTo(3);
        assertThat(hooks.count("pt_message where account = ?", other)).isEqualTo(1);
        assertThat(hooks.count("pt_contact_identity where account in (?, ?)", account, other))
                .isEqualTo(3);
        assertThat(states()).containsOnly("DONE");
    }

    @Test
    void statuses_move_forwards_only_and_make_no_contact() throws Exception {
        hooks.channel("whatsapp", account, connection);
        int contacts = hooks.count("pt_contact");
        deliver(Payloads.statuses(account, "wamid.1", "delivered"));
        assertThat(message("wamid.1")).containsEntry("status", "DELIVERED").containsEntry("kind", "unseen");
        deliver(Payloads.statuses(account, "wamid.1", "sent"));
        assertThat(message("wamid.1")).containsEntry("status", "DELIVERED");
        deliver(Payloads.statuses(account, "wamid.1", "read", "delivered", "sent", "failed"));
        assertThat(message("wamid.1")).containsEntry("status", "READ").containsEntry("failure", null);
        deliver(Payloads.statuses(account, "wamid.2", "sent", "failed"));
        assertThat(message("wamid.2")).containsEntry("status", "FAILED");
        assertThat(hooks.count("pt_contact")).isEqualTo(contacts);
    }

    @Test
    void statuses_in_any_order_by_many_at_once_end_at_the_highest() throws Exception {
        hooks.channel("whatsapp", account, connection);
        for (String status : new String[] {"read", "sent", "delivered", "sent", "delivered", "sent"}) {
            hooks.keep(connection, Payloads.statuses(account, "wamid.1", status));
        }
        Together.run(6, number -> {
            hooks.drain();
            return number;
        });
        hooks.clock.advance(Duration.ofHours(1));
        hooks.drain();
        assertThat(message("wamid.1")).containsEntry("status", "READ");
        assertThat(states()).containsOnly("DONE");
    }

    @Test
    void what_the_store_said_is_known_from_its_echo_and_read_up_to_an_instant() throws Exception {
        hooks.channel("messenger", account, connection);
        deliver(Payloads.page(
                "page",
                account,
                Payloads.event("77" + account, account, 1714730000000L, "'message': {'mid': 'm_1', 'text': 'hello'}")));
        Object contact = message("m_1").get("contact_id");
        deliver(Payloads.page(
                "page",
                account,
                Payloads.event("77" + account, account, 1714730003000L, "'delivery': {'mids': ['m_2']}")));
        deliver(Payloads.page(
                "page",
                account,
                Payloads.event(
                        account,
                        "77" + account,
                        1714730002000L,
                        "'message': {'mid': 'm_2', 'text': 'hi', 'is_echo': true}")));
        assertThat(message("m_2"))
                .containsEntry("direction", "OUT")
                .containsEntry("text", "hi")
                .containsEntry("status", "DELIVERED")
                .containsEntry("contact_id", contact);
        deliver(Payloads.page(
                "page",
                account,
                Payloads.event("77" + account, account, 1714730005000L, "'read': {'watermark': 1714730001999}")));
        assertThat(message("m_2")).containsEntry("status", "DELIVERED");
        deliver(Payloads.page(
                "page",
                account,
                Payloads.event("77" + account, account, 1714730005000L, "'read': {'watermark': 1714730002000}")));
        assertThat(message("m_2")).containsEntry("status", "READ");
        assertThat(message("m_1")).containsEntry("status", null);
        assertThat(hooks.count("pt_contact_identity where account = ?", account))
                .isEqualTo(1);
    }

    @Test
    void what_was_taken_back_is_forgotten_also_before_it_was_known() throws Exception {
        hooks.channel("instagram", account, connection);
        String said = Payloads.page(
                "instagram",
                account,
                Payloads.event("7", account, 1714730000000L, "'message': {'mid': 'a', 'text': 'oops'}"));
        String gone = Payloads.page(
                "instagram",
                account,
                Payloads.event("7", account, 1714730001000L, "'message': {'mid': 'a', 'is_deleted': true}"));
        deliver(said);
        deliver(gone);
        assertThat(message("a")).containsEntry("text", null).containsEntry("kind", "deleted");
        deliver(gone.replace("\"a\"", "\"b\""));
        deliver(said.replace("\"a\"", "\"b\""));
        assertThat(message("b")).containsEntry("text", null);
    }

    @Test
    void stop_withdraws_by_that_way_at_once_and_names_the_message() throws Exception {
        hooks.channel("whatsapp", account, connection);
        String phone = phone();
        deliver(Payloads.text(account, phone, "wamid.1", "Please don't stop"));
        long contact = (Long) message("wamid.1").get("contact_id");
        assertThat(hooks.consents.states(contact)).isEmpty();
        deliver(Payloads.text(account, phone, "wamid.2", "【退订】"));
        assertThat(hooks.consents.states(contact))
                .extracting(ConsentState::channel, ConsentState::purpose, ConsentState::granted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("WHATSAPP", "MARKETING", false),
                        org.assertj.core.groups.Tuple.tuple("WHATSAPP", "SERVICE", false));
        assertThat(hooks.consents.of(contact)).allSatisfy(consent -> {
            assertThat(consent.evidence()).isEqualTo("wamid.2");
            assertThat(consent.wording()).isEqualTo("【退订】");
        });
        deliver(Payloads.text(account, phone, "wamid.3", "START"));
        assertThat(hooks.consents.states(contact)).noneMatch(ConsentState::granted);
    }

    @Test
    void no_advertising_by_the_platforms_own_switch_leaves_service_as_it_was() throws Exception {
        hooks.channel("whatsapp", account, connection);
        String phone = phone();
        String body = Payloads.whatsApp(
                account,
                "\"user_preferences\": [{\"wa_id\": \"" + phone
                        + "\", \"category\": \"marketing_messages\", \"value\": \"stop\", \"timestamp\": 1714730000}]");
        deliver(body);
        deliver(body);
        assertThat(hooks.count("pt_message where account = ?", account)).isEqualTo(1);
        long contact =
                hooks.jdbc.queryForObject("select contact_id from pt_message where account = ?", Long.class, account);
        assertThat(hooks.consents.states(contact)).singleElement().satisfies(state -> {
            assertThat(state.purpose()).isEqualTo("MARKETING");
            assertThat(state.granted()).isFalse();
        });
    }

    @Test
    void who_comes_by_a_tracked_link_is_known_to_have() throws Exception {
        hooks.channel("whatsapp", account, connection);
        Instant said = Instant.ofEpochSecond(1714730000);
        hooks.jdbc.update(
                "insert into pt_link (code, destination, campaign, created_by, created_at) values ('abcd2345', '/', 'Spring',"
                        + " 'test', ?)",
                InstantColumn.of(said.minusSeconds(900)));
        try {
            UUID early = clicked(said.minusSeconds(4000), false);
            UUID hers = clicked(said.minusSeconds(30), false);
            clicked(said.minusSeconds(10), true);
            clicked(said.plusSeconds(60), false);
            deliver(Payloads.text(account, phone(), "wamid.1", "Hi, I saw the tote #ABCD2345"));
            assertThat(message("wamid.1"))
                    .containsEntry("link_code", "abcd2345")
                    .containsEntry("click_id", hers);
            assertThat(hooks.jdbc.queryForMap(
                            "select * from pt_contact where id = ?",
                            message("wamid.1").get("contact_id")))
                    .containsEntry("source_link_code", "abcd2345")
                    .containsEntry("source_click_id", hers)
                    .containsEntry("source_campaign", "Spring");

            // Whoever comes next made no visit of their own: one is taken, one too old.
            deliver(Payloads.text(account, phone(), "wamid.2", "#abcd2345"));
            assertThat(message("wamid.2"))
                    .containsEntry("link_code", "abcd2345")
                    .containsEntry("click_id", null);
            assertThat(early).isNotEqualTo(hers);

            deliver(Payloads.text(account, phone(), "wamid.3", "#abcd2346 and abcd2345"));
            assertThat(message("wamid.3")).containsEntry("link_code", null);
            hooks.jdbc.update("update pt_link set disabled = true where code = 'abcd2345'");
            deliver(Payloads.text(account, phone(), "wamid.4", "#abcd2345"));
            assertThat(message("wamid.4")).containsEntry("link_code", null);
        } finally {
            hooks.jdbc.update("delete from pt_link where code = 'abcd2345'");
            hooks.jdbc.update("delete from pt_click where link_code = 'abcd2345'");
        }
    }

    private UUID clicked(Instant at, boolean bot) {
        UUID id = UUID.randomUUID();
        hooks.jdbc.update(
                "insert into pt_click (id, link_code, occurred_at, via, bot, device) values (?, 'abcd2345', ?, 'LINK', ?, 'PHONE')",
                id,
                InstantColumn.of(at),
                bot);
        return id;
    }

    @Test
    void what_is_for_an_account_nobody_knows_waits_for_its_channel() throws Exception {
        String known = WebhookFixture.number();
        hooks.channel("whatsapp", known, connection);
        String from = phone();
        deliver("{\"object\": \"whatsapp_business_account\", \"entry\": ["
                + Payloads.entry(known, "\"messages\": [" + Payloads.message(from, "wamid.1", "a") + "]") + ", "
                + Payloads.entry(account, "\"messages\": [" + Payloads.message(from, "wamid.2", "b") + "]") + "]}");
        assertThat(hooks.count("pt_message where account = ?", known)).isEqualTo(1);
        assertThat(hooks.count("pt_message where account = ?", account)).isZero();
        ParkedDelivery parked = onlyParked();
        assertThat(parked.problems())
                .containsExactly(new Problem(Reason.UNKNOWN_ACCOUNT, "whatsapp", account, null, null));
        hooks.drain();
        assertThat(states()).containsOnly("PARKED");

        hooks.channel("whatsapp", account, connection);
        hooks.drain();
        assertThat(states()).containsOnly("DONE");
        assertThat(hooks.count("pt_message where account = ?", account)).isEqualTo(1);
        assertThat(hooks.count("pt_message where account = ?", known)).isEqualTo(1);
    }

    @Test
    void a_channel_of_another_connection_is_none_for_this_one() throws Exception {
        hooks.channel("whatsapp", account, hooks.connection("other"));
        deliver(Payloads.text(account, phone(), "wamid.1", "STOP"));
        assertThat(onlyParked().problems()).extracting(Problem::reason).containsExactly(Reason.UNKNOWN_ACCOUNT);
        hooks.drain();
        assertThat(hooks.count("pt_message where account = ?", account)).isZero();
        assertThat(states()).containsOnly("PARKED");
    }

    @Test
    void what_cannot_be_read_is_parked_after_some_tries_and_holds_nothing_up() throws Exception {
        hooks.channel("whatsapp", account, connection);
        hooks.keep(connection, "this is no JSON");
        deliver(Payloads.text(account, phone(), "wamid.1", "Hi"));
        assertThat(hooks.count("pt_message where account = ?", account)).isEqualTo(1);
        Duration waited = Duration.ZERO;
        int tries = 1;
        while (states().contains("WAITING")) {
            assertThat(tries).isLessThan(WebhookFixture.TRIES);
            hooks.clock.advance(Duration.ofMillis(500));
            waited = waited.plusMillis(500);
            hooks.drain();
            int now = hooks.jdbc.queryForObject("select max(tries) from pt_inbox", Integer.class);
            tries = now;
        }
        // 1 s, 2 s and 4 s between four tries.
        assertThat(waited).isEqualTo(Duration.ofSeconds(7));
        ParkedDelivery parked = onlyParked();
        assertThat(parked.tries()).isEqualTo(WebhookFixture.TRIES);
        assertThat(parked.bytes()).isEqualTo(15);
        assertThat(parked.problems())
                .containsExactly(new Problem(Reason.UNREADABLE, null, null, null, "This is not JSON."));
        assertThat(hooks.parked.retry(parked.id(), "token:test")).isTrue();
        assertThat(hooks.parked.retry(parked.id(), "token:test")).isFalse();
        hooks.drain();
        assertThat(hooks.parked.find(parked.id()).orElseThrow().tries()).isEqualTo(1);
        assertThat(hooks.count(
                        "pt_audit where subject_type = 'delivery' and subject_id = ?", Long.toString(parked.id())))
                .isEqualTo(1);
    }

    @Test
    void of_ten_messages_one_is_bad_and_nine_are_taken_in() throws Exception {
        hooks.channel("whatsapp", account, connection);
        String messages = String.join(
                ", ",
                IntStream.range(0, 10)
                        .mapToObj(i -> i == 4
                                ? "{\"id\": \"wamid.4\", \"type\": \"text\"}"
                                : Payloads.message(phone(), "wamid." + i, "Hi"))
                        .toList());
        deliver(Payloads.whatsApp(account, "\"messages\": [" + messages + "]"));
        assertThat(hooks.count("pt_message where account = ?", account)).isEqualTo(9);
        park();
        assertThat(onlyParked().problems())
                .containsExactly(new Problem(
                        Reason.UNREADABLE,
                        null,
                        null,
                        "entry[0].changes[0].value.messages[4]",
                        "from_user_id is missing."));
        assertThat(hooks.count("pt_message where account = ?", account)).isEqualTo(9);
    }

    @Test
    void of_ten_messages_one_makes_the_database_fail_and_nine_are_taken_in() throws Exception {
        hooks.channel("whatsapp", account, connection);
        hooks.jdbc.execute("alter table pt_message add constraint no_bombs check (text <> 'bomb')");
        try {
            String messages = String.join(
                    ", ",
                    IntStream.range(0, 10)
                            .mapToObj(i -> Payloads.message(phone(), "wamid." + i, i == 4 ? "bomb" : "Hi"))
                            .toList());
            deliver(Payloads.whatsApp(account, "\"messages\": [" + messages + "]"));
            assertThat(hooks.count("pt_message where account = ?", account)).isEqualTo(9);
            park();
            assertThat(onlyParked().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.reason()).isEqualTo(Reason.FAILED);
                assertThat(problem.part()).isEqualTo("entry[0].changes[0].value.messages[4]");
                assertThat(problem.detail()).isEqualTo("DataIntegrityViolationException");
            });
        } finally {
            hooks.jdbc.execute("alter table pt_message drop constraint no_bombs");
        }
        assertThat(hooks.parked.retry(onlyParked().id(), "token:test")).isTrue();
        hooks.drain();
        assertThat(states()).containsOnly("DONE");
        assertThat(hooks.count("pt_message where account = ?", account)).isEqualTo(10);
    }

    @Test
    void what_nobody_here_uses_is_kept_and_said_to_be_so() throws Exception {
        deliver("{\"object\": \"user\", \"entry\": [{\"id\": \"1\"}]}");
        assertThat(states()).containsExactly("IGNORED");
    }

    @Test
    void what_was_taken_in_is_deleted_after_its_time_and_what_is_parked_stays() throws Exception {
        hooks.channel("whatsapp", account, connection);
        deliver(Payloads.text(account, phone(), "wamid.1", "Hi"));
        deliver("{\"object\": \"user\"}");
        deliver(Payloads.text("0", phone(), "wamid.2", "Hi"));
        InboxCleaning cleaning = new InboxCleaning(hooks.database, hooks.deliveries, Duration.ofDays(30), hooks.clock);
        hooks.clock.advance(Duration.ofDays(30));
        cleaning.run();
        assertThat(states()).hasSize(3);
        hooks.clock.advance(Duration.ofSeconds(1));
        cleaning.run();
        assertThat(states()).containsExactly("PARKED");
        assertThat(hooks.count("pt_message where account = ?", account)).isEqualTo(1);
    }

    private void deliver(String body) throws Exception {
        hooks.keep(connection, body);
        hooks.drain();
    }

    private void park() {
        for (int i = 1; i < WebhookFixture.TRIES; i++) {
            hooks.clock.advance(Duration.ofHours(1));
            hooks.drain();
        }
    }

    private ParkedDelivery onlyParked() {
        List<ParkedDelivery> parked = hooks.parked.list(0, 10);
        assertThat(parked).hasSize(1);
        return parked.get(0);
    }

    private List<String> states() {
        return hooks.jdbc.queryForList("select state from pt_inbox order by id", String.class);
    }

    private Map<String, Object> message(String id) {
        return hooks.jdbc.queryForMap("select * from pt_message where account = ? and external_id = ?", account, id);
    }

    private static String phone() {
        return "141555" + (50_000 + Integer.parseInt(WebhookFixture.number()));
    }
}
