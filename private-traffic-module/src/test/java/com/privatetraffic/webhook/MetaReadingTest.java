package com.privatetraffic.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.message.ArrivedUpTo;
import com.privatetraffic.message.Direction;
import com.privatetraffic.message.MessageNews;
import com.privatetraffic.message.MessageStatus;
import com.privatetraffic.message.Said;
import com.privatetraffic.message.StatusNews;
import com.privatetraffic.message.StoreAccount;
import com.privatetraffic.message.TakenBack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaReadingTest {

    private static final Instant RECEIVED = Instant.parse("2024-05-03T10:00:00Z");
    private static final StoreAccount WHATSAPP = new StoreAccount("whatsapp", "106540352242922");
    private static final StoreAccount PAGE = new StoreAccount("messenger", "109876543210");
    private static final StoreAccount INSTAGRAM = new StoreAccount("instagram", "17841405309211844");

    @Test
    void a_whatsapp_text_says_who_spoke_to_which_number_and_when() {
        Said said = said(whatsApp("'messages': [{'from': '16315551181', 'id': 'wamid.A', 'timestamp': '1504902988',"
                + " 'type': 'text', 'text': {'body': 'this is a text'}, 'context': {'id': 'wamid.Z'}}]"));
        assertThat(said)
                .isEqualTo(new Said(
                        WHATSAPP,
                        "wamid.A",
                        "16315551181",
                        "Kerry Fisher",
                        "+16315551181",
                        Direction.IN,
                        "text",
                        true,
                        "this is a text",
                        "wamid.Z",
                        null,
                        Instant.parse("2017-09-08T20:36:28Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image | {'caption': 'My cat', 'id': '5'} | My cat",
                "image | {'id': '5'} | ",
                "document | {'filename': 'bill.pdf'} | bill.pdf",
                "button | {'text': 'Yes, please', 'payload': 'YES'} | Yes, please",
                "interactive | {'type': 'button_reply', 'button_reply': {'id': 'b', 'title': 'Later'}} | Later",
                "interactive | {'type': 'list_reply', 'list_reply': {'id': 'l', 'title': 'Size M'}} | Size M",
                "interactive | {'type': 'nfm_reply', 'nfm_reply': {'body': 'Sent', 'response_json': '{}'}} | Sent",
                "location | {'latitude': 38.9, 'longitude': -77.05} | 38.9, -77.05",
                "location | {'latitude': 38.9, 'longitude': -77.05, 'name': 'Main Street Beach'} | Main Street Beach",
                "order | {'catalog_id': 'c', 'text': 'As a gift', 'product_items': []} | As a gift",
                "contacts | [{'name': {'formatted_name': 'Bo Li'}}] | Bo Li",
                "system | {'body': 'Kerry changed from 1 to 2', 'type': 'user_changed_number'} | Kerry changed from 1 to 2",
                "sticker | {'id': '5'} | ",
                "hologram | {'body': 'from next year'} | ",
            })
    void of_every_type_what_can_be_read_is_kept(String type, String content, String text) {
        Said said = said(whatsApp("'messages': [{'from': '16315551181', 'id': 'wamid.A', 'timestamp': '1504902988',"
                + " 'type': '" + type + "', '" + type + "': " + content + "}]"));
        assertThat(said.kind()).isEqualTo(type);
        assertThat(said.text()).isEqualTo(text);
        assertThat(said.acquaints()).isEqualTo(!type.equals("system"));
    }

    @Test
    void a_reaction_answers_what_it_reacts_to_and_a_message_by_an_advertisement_names_it() {
        Said reaction = said(whatsApp("'messages': [{'from': '16315551181', 'id': 'wamid.R', 'type': 'reaction',"
                + " 'reaction': {'message_id': 'wamid.A', 'emoji': '👍'}}]"));
        assertThat(reaction.text()).isEqualTo("👍");
        assertThat(reaction.replyTo()).isEqualTo("wamid.A");
        assertThat(reaction.at()).isEqualTo(RECEIVED);
        Said clicked = said(whatsApp("'messages': [{'from': '16315551181', 'id': 'wamid.C', 'type': 'text', 'text':"
                + " {'body': 'Hi'}, 'referral': {'source_url': 'https://fb.me/x', 'source_type': 'ad', 'source_id':"
                + " '120208', 'headline': 'Sale', 'ctwa_clid': 'ARA'}}]"));
        assertThat(clicked.referral()).isEqualTo("ad:120208");
    }

    @Test
    void an_unsupported_message_and_one_without_type_are_kept() {
        List<Part> parts = read(whatsApp("'messages': [{'from': '16315551181', 'id': 'wamid.A', 'type': 'unsupported',"
                + " 'errors': [{'code': 131051, 'title': 'Unsupported'}]}, {'from': '16315551181', 'id': 'wamid.B'}]"));
        assertThat(parts).extracting(part -> ((Said) news(part)).kind()).containsExactly("unsupported", "unknown");
    }

    @Test
    void who_hides_their_number_has_an_id_of_another_kind() {
        Said said = said(whatsApp("'messages': [{'from_user_id': 'US.13491208655302741918', 'id': 'wamid.A', 'type':"
                + " 'text', 'text': {'body': 'Hi'}}]"));
        assertThat(said.peer()).isEqualTo("US.13491208655302741918");
        assertThat(said.phone()).isNull();
    }

    @Test
    void statuses_are_read_with_what_failed() {
        List<Part> parts = read(whatsApp("'statuses': [{'id': 'wamid.1', 'status': 'sent', 'timestamp': '1504902988',"
                + " 'recipient_id': '16315551181'}, {'id': 'wamid.1', 'status': 'delivered', 'timestamp': '1504902989',"
                + " 'recipient_id': '16315551181'}, {'id': 'wamid.1', 'status': 'read', 'timestamp': '1504902990'},"
                + " {'id': 'wamid.2', 'status': 'failed', 'timestamp': '1504902990', 'errors': [{'code': 131047, 'title':"
                + " 'Re-engagement message'}]}, {'id': 'wamid.3', 'status': 'warning', 'timestamp': '1504902990'}]"));
        assertThat(parts).hasSize(5);
        assertThat(parts.subList(0, 4).stream().map(part -> ((StatusNews) news(part)).status()))
                .containsExactly(MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ, MessageStatus.FAILED);
        assertThat(((StatusNews) news(parts.get(3))).failure()).isEqualTo("131047: Re-engagement message");
        assertThat(parts.get(4)).isInstanceOf(Part.Ignored.class);
    }

    @Test
    void who_tells_the_platform_that_they_want_no_advertising_has_told_the_store() {
        String preference =
                "{'wa_id': '16315551181', 'detail': 'User requested to stop marketing messages', 'category':"
                        + " 'marketing_messages', 'value': 'stop', 'timestamp': 1731705721}";
        Said stopped = said(whatsApp("'user_preferences': [" + preference + "]"));
        assertThat(stopped.kind()).isEqualTo(Said.DECLINED);
        assertThat(stopped.text()).isEqualTo("User requested to stop marketing messages");
        assertThat(stopped.name()).isEqualTo("Kerry Fisher");
        assertThat(said(whatsApp("'user_preferences': [" + preference.replace("stop", "resume") + "]")))
                .matches(resumed -> !resumed.kind().equals(Said.DECLINED) && !resumed.acquaints())
                .matches(resumed -> !resumed.id().equals(stopped.id()));
        assertThat(said(whatsApp("'messages': [{'from': '16315551181', 'id': 'wamid.S', 'type': 'system', 'system':"
                                + " {'body': 'User requested to stop', 'marketing': 'stop', 'type':"
                                + " 'user_preference_changed'}}]"))
                        .kind())
                .isEqualTo(Said.DECLINED);
        for (String status : new String[] {"STOP_NOTIFICATIONS", "STOP NOTIFICATIONS"}) {
            assertThat(said(page(
                                    "page",
                                    "109876543210",
                                    event("'optin': {'type': 'notification_messages', 'notification_messages_status': '"
                                            + status + "'}")))
                            .kind())
                    .isEqualTo(Said.DECLINED);
        }
    }

    @Test
    void messenger_tells_messages_echoes_and_what_people_do() {
        List<Part> parts = read(page(
                "page",
                "109876543210",
                event("'message': {'mid': 'm_1', 'text': 'hello', 'reply_to': {'mid': 'm_0'}}"),
                "{'sender': {'id': '109876543210'}, 'recipient': {'id': '77'}, 'timestamp': 1458692752478, 'message':"
                        + " {'is_echo': true, 'app_id': 5, 'mid': 'm_2', 'text': 'hi'}}",
                event("'postback': {'mid': 'm_3', 'title': 'Get started', 'payload': 'GO', 'referral': {'ref':"
                        + " 'spring', 'source': 'SHORTLINK', 'type': 'OPEN_THREAD'}}"),
                event("'reaction': {'reaction': 'love', 'emoji': '❤', 'action': 'react', 'mid': 'm_2'}"),
                event("'optin': {'type': 'notification_messages', 'payload': 'x'}"),
                event("'referral': {'ref': 'shelf', 'source': 'SHORTLINK', 'type': 'OPEN_THREAD'}"),
                event("'message': {'mid': 'm_4', 'attachments': [{'type': 'image', 'payload': {'url': 'u'}}]}")));
        List<Said> said = parts.stream().map(part -> (Said) news(part)).toList();
        assertThat(said).allSatisfy(each -> {
            assertThat(each.account()).isEqualTo(PAGE);
            assertThat(each.peer()).isEqualTo("77");
            assertThat(each.phone()).isNull();
            assertThat(each.at()).isEqualTo(Instant.parse("2016-03-23T00:25:52.478Z"));
        });
        assertThat(said)
                .extracting(Said::kind)
                .containsExactly("text", "text", "postback", "reaction", "optin", "referral", "image");
        assertThat(said.get(1).direction()).isEqualTo(Direction.OUT);
        assertThat(said.get(0).replyTo()).isEqualTo("m_0");
        assertThat(said.get(2))
                .matches(each ->
                        each.text().equals("Get started") && each.referral().equals("spring"));
        assertThat(said.get(3))
                .matches(each -> each.text().equals("❤") && each.replyTo().equals("m_2"));
        assertThat(said.get(5).referral()).isEqualTo("shelf");
        assertThat(said.stream().map(Said::id).distinct()).hasSize(7);
    }

    @Test
    void deliveries_and_reads_are_told_by_message_or_up_to_an_instant() {
        assertThat(read(page(
                                "page",
                                "109876543210",
                                event("'delivery': {'mids': ['m_1', 'm_2'], 'watermark': 1458668856253}")))
                        .stream()
                        .map(MetaReadingTest::news))
                .hasSize(3)
                .last()
                .isEqualTo(new ArrivedUpTo(
                        PAGE, "77", MessageStatus.DELIVERED, Instant.parse("2016-03-22T17:47:36.253Z")));
        assertThat(read(page("page", "109876543210", event("'read': {'watermark': 1458668856253}"))))
                .hasSize(1);
        assertThat(news(read(page("instagram", "17841405309211844", event("'read': {'mid': 'aWdf'}")))
                        .get(0)))
                .isInstanceOfSatisfying(StatusNews.class, news -> {
                    assertThat(news.account()).isEqualTo(INSTAGRAM);
                    assertThat(news.status()).isEqualTo(MessageStatus.READ);
                });
    }

    @Test
    void instagram_speaks_like_messenger_and_in_changes_too() {
        assertThat(said(page("instagram", "17841405309211844", event("'message': {'mid': 'aWdf', 'text': 'hi'}")))
                        .account())
                .isEqualTo(INSTAGRAM);
        assertThat(news(read(page(
                                "instagram",
                                "17841405309211844",
                                event("'message': {'mid': 'aWdf', 'is_deleted': true}")))
                        .get(0)))
                .isEqualTo(new TakenBack(INSTAGRAM, "aWdf"));
        Said changed =
                said("{'object': 'instagram', 'entry': [{'id': '17841405309211844', 'changes': [{'field': 'messages',"
                        + " 'value': " + event("'message': {'mid': 'aWdf', 'text': 'hi'}") + "}]}]}");
        assertThat(changed.text()).isEqualTo("hi");
    }

    @Test
    void what_nobody_here_uses_is_ignored() {
        for (String body : new String[] {
            "{'object': 'user', 'entry': [{'id': '1'}]}",
            "{'entry': []}",
            "{'object': 'whatsapp_business_account', 'entry': [{'id': '1', 'changes': [{'field': 'account_update', 'value':"
                    + " {'event': 'VERIFIED_ACCOUNT'}}]}]}",
            "{'object': 'instagram', 'entry': [{'id': '1', 'changes': [{'field': 'comments', 'value': {'id': '2'}}]}]}",
            page("page", "1", "{'sender': {'user_ref': 'x'}, 'optin': {'ref': 'y'}}"),
            page("page", "1", event("'app_roles': {}")),
        }) {
            assertThat(read(body)).as(body).allMatch(Part.Ignored.class::isInstance);
        }
    }

    @Test
    void one_thing_that_cannot_be_read_stands_in_the_way_of_no_other() {
        List<Part> parts =
                read(whatsApp("'messages': ['text', {'type': 'text'}, {'from': '16315551181', 'type': 'text'},"
                        + " {'from': '16315551181', 'id': 'wamid.A', 'type': 'text', 'text': {'body': 'Hi'}}, null],"
                        + " 'statuses': {'id': 'wamid.1'}"));
        assertThat(parts.stream().filter(Part.News.class::isInstance)).hasSize(1);
        assertThat(parts.stream().filter(Part.Unreadable.class::isInstance).map(Part::path))
                .containsExactly(
                        "entry[0].changes[0].value.messages[0]",
                        "entry[0].changes[0].value.messages[1]",
                        "entry[0].changes[0].value.messages[2]",
                        "entry[0].changes[0].value.messages[4]",
                        "entry[0].changes[0].value.statuses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "5", "null", "'text'", "{'object': ", "\ud83d"})
    void what_is_no_object_cannot_be_read_and_is_not_repeated(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("JSON");
    }

    @Test
    void nothing_is_too_long_or_too_strange_to_be_kept() {
        Said said = said(whatsApp("'messages': [{'from': '16315551181', 'id': '" + "w".repeat(5000)
                + "', 'timestamp': '99999999999999999999', 'type': 'text', 'text': {'body': 'a\\u0000b"
                + "x".repeat(9000)
                + "'}}]"));
        assertThat(said.id()).hasSizeLessThanOrEqualTo(320);
        assertThat(said.text()).hasSize(2000).startsWith("abx");
        assertThat(said.at()).isEqualTo(RECEIVED);
        assertThat(read(whatsApp("'messages': [{'from': '" + "1".repeat(300) + "', 'id': 'w', 'type': 'text'}]")))
                .allMatch(Part.Unreadable.class::isInstance);
        assertThat(read("{'a': ".repeat(300_000) + "1" + "}".repeat(300_000))).allMatch(Part.Ignored.class::isInstance);
    }

    private static Said said(String body) {
        List<Part> parts = read(body);
        assertThat(parts).hasSize(1);
        return (Said) news(parts.get(0));
    }

    private static MessageNews news(Part part) {
        return ((Part.News) part).news();
    }

    private static List<Part> read(String body) {
        return new MetaProtocol().read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), RECEIVED);
    }

    private static String whatsApp(String value) {
        return "{'object': 'whatsapp_business_account', 'entry': [{'id': '8856996819413533', 'changes': [{'value':"
                + " {'messaging_product': 'whatsapp', 'metadata': {'display_phone_number': '16505553333',"
                + " 'phone_number_id': '106540352242922'}, 'contacts': [{'profile': {'name': 'Kerry Fisher'}, 'wa_id':"
                + " '16315551181'}], " + value + "}, 'field': 'messages'}]}]}";
    }

    private static String page(String object, String id, String... events) {
        return "{'object': '" + object + "', 'entry': [{'id': '" + id + "', 'time': 1458692752478, 'messaging': ["
                + String.join(", ", events) + "]}]}";
    }

    private static String event(String what) {
        return "{'sender': {'id': '77'}, 'recipient': {'id': '109876543210'}, 'timestamp': 1458692752478, " + what
                + "}";
    }
}
