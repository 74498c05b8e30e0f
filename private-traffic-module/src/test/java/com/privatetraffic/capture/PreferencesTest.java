package com.privatetraffic.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.ConsentState;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnBothDatabases
class PreferencesTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final CaptureLab lab;

    PreferencesTest(TestDatabase test) {
        this.lab = new CaptureLab(test.database());
    }

    @Test
    void what_is_not_confirmed_yet_is_shown_as_waiting() throws Exception {
        Contact ann = signedUp();
        Document page = page(get(address(ann)));
        assertThat(page.select("label:has([value=EMAIL:MARKETING])").text())
                .isEqualTo("send me news and offers by e-mail Waiting for confirmation");
        assertThat(page.select("[checked]")).isEmpty();
        assertThat(page.text()).contains("a•••@example.com").doesNotContain(ann.email());
    }

    @Test
    void switches_are_kept_and_only_what_changed_is_written() throws Exception {
        Contact ann = confirmed();
        MockHttpServletResponse saved = answer(post(address(ann)).param("on", "EMAIL:MARKETING", "EMAIL:SERVICE"));
        assertThat(saved.getRedirectedUrl()).isEqualTo(address(ann) + "?said=saved");
        Document page = page(get(saved.getRedirectedUrl()));
        assertThat(page.select("[checked]").eachAttr("value")).containsExactly("EMAIL:MARKETING", "EMAIL:SERVICE");
        assertThat(page.select("[role=status]").text()).contains("Your choices are saved.");
        int decisions = lab.consents.of(ann.id()).size();
        answer(post(address(ann)).param("on", "EMAIL:MARKETING", "EMAIL:SERVICE"));
        assertThat(lab.consents.of(ann.id())).hasSize(decisions);

        lab.shop.sales.clock.advance(Duration.ofSeconds(1));
        answer(post(address(ann)).param("on", "EMAIL:SERVICE").locale(Locale.CHINA));
        assertThat(allows(ann)).isFalse();
        assertThat(lab.consents.of(ann.id()).get(decisions).wording()).isEqualTo("通过邮件向我发送消息和优惠");
    }

    @Test
    void stop_everything_also_ends_what_was_asked_and_not_answered() throws Exception {
        Contact ann = signedUp();
        String link = lab.link();
        assertThat(answer(post(address(ann) + "/stop")).getRedirectedUrl()).endsWith("?said=stopped");
        assertThat(lab.consents.states(ann.id())).hasSize(2).noneMatch(ConsentState::granted);
        assertThat(answer(post(link)).getStatus()).isEqualTo(404);
        assertThat(page(get(address(ann))).select("label").text()).doesNotContain("Waiting");
    }

    @Test
    void a_mail_programs_own_button_needs_no_form_and_a_person_gets_the_page() throws Exception {
        Contact ann = confirmed();
        String header = lab.letters.get(lab.letters.size() - 1).headers().get("List-Unsubscribe");
        assertThat(header).startsWith("<https://shop.example/unsubscribe/").endsWith(">");
        assertThat(lab.letters.get(lab.letters.size() - 1).headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        String path = CaptureLab.pathOf(header.substring(1, header.length() - 1));
        assertThat(answer(get(path)).getHeader("Location")).isEqualTo(address(ann));
        assertThat(allows(ann)).isTrue();
        lab.shop.sales.clock.advance(Duration.ofSeconds(1));
        assertThat(answer(post(path).param("List-Unsubscribe", "One-Click")).getStatus())
                .isEqualTo(200);
        assertThat(allows(ann)).isFalse();
        assertThat(lab.consents.of(ann.id())).last().satisfies(last -> assertThat(last.evidence())
                .contains("one-click unsubscribe"));
    }

    @Test
    void an_altered_link_opens_nothing() throws Exception {
        Contact ann = confirmed();
        String altered = address(ann).replaceFirst("/preferences/.", "/preferences/X");
        assertThat(answer(get(altered)).getStatus()).isEqualTo(404);
        assertThat(answer(post(altered + "/stop")).getRedirectedUrl()).isEqualTo("/confirm/again");
        assertThat(answer(post(altered.replace("/preferences/", "/unsubscribe/")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(allows(ann)).isTrue();
    }

    private boolean allows(Contact contact) {
        return lab.consents.allows(contact.id(), ConsentChannel.EMAIL, Purpose.MARKETING);
    }

    private Contact confirmed() throws Exception {
        Contact ann = signedUp();
        lab.shop.sales.clock.advance(Duration.ofSeconds(1));
        assertThat(answer(post(lab.link())).getStatus()).isEqualTo(302);
        assertThat(allows(ann)).isTrue();
        lab.shop.sales.clock.advance(Duration.ofSeconds(1));
        return ann;
    }

    private Contact signedUp() {
        String email = "ann.p" + PEOPLE.incrementAndGet() + "@example.com";
        lab.signUps.take(new SignUp(
                ContactSource.FORM,
                "store",
                "Ann",
                email,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new AskedConsent("EMAIL", "v1", "News")),
                Purpose.MARKETING,
                Locale.ENGLISH,
                null,
                null));
        lab.work();
        return lab.contacts.findByEmail(email).orElseThrow();
    }

    private String address(Contact contact) {
        return "/preferences/" + lab.preferenceLinks.token(contact.id());
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return lab.mvc.perform(request).andReturn().getResponse();
    }
}
