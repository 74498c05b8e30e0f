package com.privatetraffic.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.privatetraffic.capture.CapturePage.Field;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineSource.Edge;
import com.privatetraffic.link.ClickCookie;
import com.privatetraffic.link.ClickMark;
import com.privatetraffic.link.Link;
import com.privatetraffic.link.NewLink;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnBothDatabases
class JoinTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final CaptureLab lab;
    private final TestDatabase test;

    JoinTest(TestDatabase test) {
        this.test = test;
        this.lab = new CaptureLab(test.database());
    }

    @Test
    void whoever_confirms_may_be_written_to_and_it_is_known_where_they_came_from() throws Exception {
        Channel instagram = lab.channel("instagram");
        Salesperson mia = lab.shop.sales.approved();
        Link link = lab.shop.sales.links.create(
                new NewLink("/join/c" + instagram.id(), null, mia.code(), "spring", null, null, null), "test");
        ClickMark mark = new ClickMark(UUID.randomUUID(), link.code(), mia.code(), lab.shop.sales.clock.instant());
        Document page =
                page(get("/join/c" + instagram.id()).cookie(new Cookie(ClickCookie.NAME, lab.shop.cookie.write(mark))));
        assertThat(page.text()).contains("Mia may earn a commission when you buy.");

        String email = email();
        MockHttpServletResponse sent = send("c" + instagram.id(), page, email, null, "EMAIL");
        assertThat(sent.getRedirectedUrl()).startsWith("/join/sent?s=");
        assertThat(page(get(sent.getRedirectedUrl())).text()).contains("We sent a link to a•••@example.com");
        assertThat(lab.contacts.findByEmail(email)).isEmpty();
        lab.work();

        Contact contact = lab.contacts.findByEmail(email).orElseThrow();
        assertThat(contact.origin().source()).isEqualTo(ContactSource.FORM);
        assertThat(contact.origin().channelId()).isEqualTo(instagram.id());
        assertThat(contact.origin().poolId()).isEqualTo(instagram.facts().poolId());
        assertThat(contact.origin().clickId()).isEqualTo(mark.clickId());
        assertThat(contact.origin().campaign()).isEqualTo("spring");
        assertThat(mayBeWrittenTo(contact, ConsentChannel.EMAIL)).isFalse();
        assertThat(lab.confirmations.waiting(contact.id()))
                .containsExactly(new Confirmations.Waiting("EMAIL", "MARKETING"));
        assertThat(test.jdbc().queryForObject("select count(*) from pt_signup where email = ?", Long.class, email))
                .isZero();

        String confirm = lab.link();
        for (int scan = 0; scan < 3; scan++) {
            assertThat(page(get(confirm)).select("button").text()).isEqualTo("Yes, I agree");
        }
        assertThat(mayBeWrittenTo(contact, ConsentChannel.EMAIL)).isFalse();

        assertThat(answer(post(confirm)).getRedirectedUrl()).startsWith("/confirm/done?s=");
        assertThat(mayBeWrittenTo(contact, ConsentChannel.EMAIL)).isTrue();
        assertThat(lab.confirmations.waiting(contact.id())).isEmpty();
        ConsentRecord proof = lab.consents.of(contact.id()).get(0);
        assertThat(proof.wording()).startsWith("Send me news and offers by e-mail.");
        assertThat(proof.wordingVersion()).isEqualTo("v1");
        assertThat(proof.source()).isEqualTo("FORM");
        assertThat(proof.evidence())
                .contains("confirmation ", "link sent to a•••@example.com", "page c" + instagram.id(), "network ")
                .doesNotContain(email, "127.0.0.1");

        assertThat(answer(post(confirm)).getStatus()).isEqualTo(404);
        assertThat(page404(get(confirm))).contains("This link no longer works");
        assertThat(lab.consents.of(contact.id())).hasSize(1);
    }

    @Test
    void known_new_and_erased_people_are_answered_alike() throws Exception {
        String email = email();
        String first = after(send("store", fresh("store"), email, null, "EMAIL"));
        lab.work();
        String known = after(send("store", fresh("store"), email, null, "EMAIL"));
        lab.work();
        test.jdbc().update("delete from pt_contact_identity where external_id = ?", email);
        test.jdbc().update("update pt_contact set email = null, erased_at = ? where email = ?", now(), email);
        String erased = after(send("store", fresh("store"), email, null, "EMAIL"));
        assertThat(known).isEqualTo(first);
        assertThat(erased).isEqualTo(first);
    }

    @Test
    void an_old_an_altered_and_a_made_up_link_are_one_page() throws Exception {
        send("store", fresh("store"), email(), null, "EMAIL");
        lab.work();
        String link = lab.link();
        String altered = page404(get(link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A")));
        assertThat(page404(get("/confirm/0"))).isEqualTo(altered);
        lab.shop.sales.clock.advance(Duration.ofDays(2).minusSeconds(1));
        assertThat(page(get(link)).text()).contains("One last step");
        lab.shop.sales.clock.advance(Duration.ofSeconds(1));
        assertThat(page404(get(link))).isEqualTo(altered);
        assertThat(page404(post(link))).isEqualTo(altered);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "mia.example.com, -, This e-mail address has no @. Example: mia@example.com",
                "mia@example, -, This e-mail address can't be used. Example: mia@example.com",
                "-, 12, Enter a phone number that can be called. Example: +1 415 555 0123",
                "-, -, Enter an e-mail address or a phone number."
            })
    void what_cant_be_used_is_said_in_a_sentence_and_stays_in_its_field(String email, String phone, String sentence)
            throws Exception {
        String slug = "c" + lab.channel("whatsapp").id();
        MockHttpServletRequestBuilder wrong =
                form(slug, fresh(slug), email, phone, "WHATSAPP").param("name", "Ann <b>");
        Document page = page(wrong);
        assertThat(page.text()).contains(sentence);
        assertThat(page.select("[name=name]").val()).isEqualTo("Ann <b>");
        assertThat(page.select("[name=email]").val()).isEqualTo(email == null ? "" : email);
        assertThat(page.select("[name=phone]").val()).isEqualTo(phone == null ? "" : phone);
        assertThat(page.select("[value=WHATSAPP]").hasAttr("checked")).isTrue();
    }

    @Test
    void a_form_left_open_overnight_works_and_one_of_last_week_keeps_what_was_typed() throws Exception {
        Document page = fresh("store");
        lab.shop.sales.clock.advance(Duration.ofHours(20));
        assertThat(send("store", page, email(), null, "EMAIL").getStatus()).isEqualTo(302);
        lab.shop.sales.clock.advance(Duration.ofDays(2));
        Document again = page(form("store", page, "ann@example.com", null, "EMAIL"));
        assertThat(again.text()).contains("This page was open for too long.");
        assertThat(again.select("[name=email]").val()).isEqualTo("ann@example.com");
        assertThat(send("store", again, email(), null, "EMAIL").getStatus()).isEqualTo(302);
        Document forged =
                page(post("/join/store").param("email", "ann@example.com").param("state", "abc.def"));
        assertThat(forged.text()).contains("This page was open for too long.");
    }

    @Test
    void a_form_of_one_page_is_none_of_another() throws Exception {
        String other = "c" + lab.channel("instagram").id();
        assertThat(page(form(other, fresh("store"), "ann@example.com", null)).text())
                .contains("This page was open for too long.");
    }

    @Test
    void a_program_that_fills_in_every_field_reads_the_same_and_leaves_nothing() throws Exception {
        String email = email();
        long before = signUps();
        MockHttpServletResponse answer =
                answer(form("store", fresh("store"), email, null, "EMAIL").param("website", "https://spam.example"));
        assertThat(answer.getRedirectedUrl()).startsWith("/join/sent?s=");
        assertThat(signUps()).isEqualTo(before);
    }

    @Test
    void too_many_forms_for_one_address_or_from_one_network_have_to_wait() throws Exception {
        String email = email();
        for (int i = 0; i < JoinDesk.FOR_ONE; i++) {
            assertThat(answer(from("10.0.0." + i, form("store", fresh("store"), email, null)))
                            .getStatus())
                    .isEqualTo(302);
        }
        MockHttpServletResponse refused = answer(from("10.0.0.9", form("store", fresh("store"), email, null)));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("Too many tries.", email);

        for (int i = 0; i < JoinDesk.FORMS; i++) {
            answer(from("2001:db8:7:7::" + i, form("store", fresh("store"), email(), null)));
        }
        assertThat(answer(from("2001:db8:7:7::aaaa", form("store", fresh("store"), email(), null)))
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void a_page_that_is_off_or_unknown_leads_home() throws Exception {
        Channel channel = lab.channel("instagram");
        Document page = fresh("c" + channel.id());
        lab.switchOff(channel);
        for (String slug : List.of("c" + channel.id(), "c999999999", "nowhere", "c1'--", "sent-not")) {
            assertThat(answer(get("/join/{page}", slug)).getRedirectedUrl()).isEqualTo("/");
        }
        assertThat(send("c" + channel.id(), page, email(), null).getRedirectedUrl())
                .isEqualTo("/");
        assertThat(answer(get("/join/sent").param("s", "abc")).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void a_page_of_the_stores_own_speaks_its_words_and_shows_its_gift_to_who_confirms() throws Exception {
        lab.pages.save(
                new CapturePage(
                        "tea-club",
                        null,
                        new Phrase("Tea club", "茶友会"),
                        new Phrase("A new tea each month", "每月新茶"),
                        new Phrase("Count me in", null),
                        new Phrase("Your code: TEA10", "您的优惠码：TEA10"),
                        "/img/tea.jpg",
                        Set.of(Field.EMAIL),
                        List.of(ConsentChannel.EMAIL),
                        true),
                "test");
        Document english = fresh("tea-club");
        assertThat(english.text()).contains("Tea club", "A new tea each month", "Count me in");
        assertThat(english.select("input:not([type=hidden]):not([name=website])"))
                .hasSize(2);
        assertThat(english.select("[type=checkbox][checked]")).isEmpty();
        Document chinese = page(get("/join/tea-club").locale(Locale.CHINA));
        assertThat(chinese.text()).contains("茶友会", "Count me in", "通过邮件向我发送消息和优惠。");

        String email = email();
        answer(form("tea-club", chinese, email, null, "EMAIL").locale(Locale.CHINA));
        lab.work();
        Letter letter = lab.letters.get(lab.letters.size() - 1);
        assertThat(letter.subject()).isEqualTo("请确认您的邮箱");
        assertThat(letter.paragraphs().get(0)).contains("通过邮件向我发送消息和优惠。");
        String done = answer(post(lab.link())).getRedirectedUrl();
        assertThat(page(get(done)).text()).contains("TEA10");
        assertThat(answer(get("/confirm/done").param("s", "tea-club")).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void a_yes_by_phone_counts_at_once_but_never_against_a_no() throws Exception {
        String slug = "c" + lab.channel("whatsapp", Purpose.SERVICE).id();
        Document page = fresh(slug);
        assertThat(page.text()).contains("Answer me on WhatsApp and tell me about my orders there.");
        String phone = "+1415555" + (3000 + PEOPLE.incrementAndGet());
        assertThat(after(send(slug, page, null, phone, "WHATSAPP"))).contains("The store keeps +1 ••••••");
        lab.work();
        Contact contact = lab.contacts.findByPhone(phone).orElseThrow();
        assertThat(lab.consents.allows(contact.id(), ConsentChannel.WHATSAPP, Purpose.SERVICE))
                .isTrue();
        assertThat(mayBeWrittenTo(contact, ConsentChannel.WHATSAPP)).isFalse();
        assertThat(mayBeWrittenTo(contact, ConsentChannel.SMS)).isFalse();

        lab.preferences.stopAll(contact, Locale.ENGLISH);
        lab.shop.sales.clock.advance(Duration.ofMinutes(1));
        send(slug, fresh(slug), null, phone, "WHATSAPP");
        lab.work();
        assertThat(lab.consents.allows(contact.id(), ConsentChannel.WHATSAPP, Purpose.SERVICE))
                .isFalse();
    }

    @Test
    void without_a_box_ticked_nobody_is_asked_anything() throws Exception {
        String email = email();
        int letters = lab.letters.size();
        assertThat(after(send("store", fresh("store"), email, null))).contains("The store keeps a•••@example.com");
        lab.work();
        Contact contact = lab.contacts.findByEmail(email).orElseThrow();
        assertThat(lab.consents.of(contact.id())).isEmpty();
        assertThat(lab.letters).hasSize(letters);
    }

    @Test
    void a_store_that_cant_send_says_so_and_keeps_the_letter_until_it_can() throws Exception {
        lab.missing = "no mail server is set";
        String early = email();
        String late = email();
        int letters = lab.letters.size();
        assertThat(after(send("store", fresh("store"), early, null, "EMAIL")))
                .contains("The store can't send e-mail right now. Your sign-up is kept");
        lab.work();
        assertThat(lab.letters).hasSize(letters);
        lab.shop.sales.clock.advance(Duration.ofHours(47));
        send("store", fresh("store"), late, null, "EMAIL");
        lab.work();
        lab.shop.sales.clock.advance(Duration.ofHours(1));
        lab.work();
        lab.missing = null;
        lab.shop.sales.clock.advance(Duration.ofHours(1));
        lab.work();
        assertThat(lab.letters.subList(letters, lab.letters.size()))
                .extracting(Letter::recipient)
                .containsExactly(late);
    }

    @Test
    void the_link_is_sent_again_a_minute_later_and_not_without_end() throws Exception {
        String email = email();
        int letters = lab.letters.size();
        MockHttpServletResponse sent = send("store", fresh("store"), email, null, "EMAIL");
        lab.work();
        String note = page(get(sent.getRedirectedUrl())).select("[name=s]").val();
        assertThat(page(post("/join/sent").param("s", note)).text()).contains("a minute after the last one");
        lab.shop.sales.clock.advance(Duration.ofSeconds(60));
        assertThat(answer(post("/join/sent").param("s", note)).getRedirectedUrl())
                .startsWith("/join/sent?s=");
        lab.work();
        assertThat(lab.letters).hasSize(letters + 2);
        String first = CaptureLab.pathOf(lab.letters.get(letters).link());
        assertThat(answer(post(lab.link())).getStatus()).isEqualTo(302);
        assertThat(answer(post(first)).getStatus())
                .as("the other letter's link")
                .isIn(302, 404);

        for (int i = 0; i < 10; i++) {
            lab.confirmations.askAgain(email);
            lab.work();
        }
        assertThat(lab.letters).hasSize(letters + Confirmations.LETTERS_A_DAY);
    }

    @Test
    void a_new_link_is_asked_for_by_address_whether_or_not_it_is_known() throws Exception {
        String email = email();
        send("store", fresh("store"), email, null, "EMAIL");
        lab.work();
        int letters = lab.letters.size();
        String known = after(answer(post("/confirm/again").param("email", email)));
        String unknown = after(answer(post("/confirm/again").param("email", "anybody@example.com")));
        assertThat(unknown).isEqualTo(known);
        lab.work();
        assertThat(lab.letters).hasSize(letters + 1);
        assertThat(page(post("/confirm/again").param("email", "anybody")).text())
                .contains("has no @");
    }

    @Test
    void what_was_typed_can_be_handed_over_and_removed() throws Exception {
        String email = email();
        send("store", fresh("store"), email, null, "EMAIL");
        lab.work();
        Contact contact = lab.contacts.findByEmail(email).orElseThrow();
        CaptureData data = new CaptureData(test.database());
        assertThat(data.of(List.of(contact.id()))).hasSize(2).anySatisfy(row -> assertThat(row)
                .containsEntry("email", email));
        assertThat(new SignUpTimeline(test.database())
                        .before(
                                List.of(contact.id()),
                                new Edge(lab.shop.sales.clock.instant().plusSeconds(1), 0),
                                10))
                .extracting(TimelineEntry::what)
                .containsExactlyInAnyOrder("signed-up", "asked");
        String link = lab.link();
        data.erase(List.of(contact.id()));
        assertThat(data.of(List.of(contact.id())).toString()).doesNotContain(email);
        assertThat(answer(post(link)).getStatus()).isEqualTo(404);
    }

    private boolean mayBeWrittenTo(Contact contact, ConsentChannel way) {
        return lab.consents.allows(contact.id(), way, Purpose.MARKETING);
    }

    private Object now() {
        return InstantColumn.of(lab.shop.sales.clock.instant());
    }

    private long signUps() {
        return test.jdbc().queryForObject("select count(*) from pt_signup", Long.class);
    }

    private static String email() {
        return "ann" + PEOPLE.incrementAndGet() + "@example.com";
    }

    private Document fresh(String slug) throws Exception {
        return page(get("/join/" + slug));
    }

    private MockHttpServletResponse send(String slug, Document page, String email, String phone, String... ticked)
            throws Exception {
        return answer(from("10.1." + PEOPLE.incrementAndGet() % 250 + ".1", form(slug, page, email, phone, ticked)));
    }

    private static MockHttpServletRequestBuilder form(
            String slug, Document page, String email, String phone, String... ticked) {
        MockHttpServletRequestBuilder form = post("/join/" + slug)
                .param("state", page.select("[name=state]").val())
                .param("email", email == null ? "" : email)
                .param("phone", phone == null ? "" : phone);
        return ticked.length == 0 ? form : form.param("consent", ticked);
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder request) {
        return request.with(made -> {
            made.setRemoteAddr(address);
            return made;
        });
    }

    private String after(MockHttpServletResponse redirect) throws Exception {
        return page(get(redirect.getRedirectedUrl())).text();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).as(answer.getRedirectedUrl()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private String page404(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(404);
        return Jsoup.parse(answer.getContentAsString()).text();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return lab.mvc.perform(request).andReturn().getResponse();
    }
}
