package com.privatetraffic.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.privatetraffic.capture.CaptureLab;
import com.privatetraffic.capture.Letter;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.link.Link;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.storefront.Pages;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnBothDatabases
class CounterTest {

    private static final String COUNTER = "/salesperson/counter";

    private final CaptureLab lab;
    private final TestDatabase test;
    private final MockMvc mvc;

    CounterTest(TestDatabase test) {
        this.test = test;
        this.lab = new CaptureLab(test.database());
        this.mvc = Pages.of(
                lab.shop.interceptor(),
                new CentreErrors(),
                new CounterPage(
                        new CentreDoor(lab.shop.customers(), lab.shop.sales.roster),
                        lab.counter,
                        new StoreAddress(null)));
    }

    @Test
    void only_who_is_approved_stands_at_a_counter() throws Exception {
        assertThat(answer(get(COUNTER)).getRedirectedUrl()).startsWith("/login");
        signIn(lab.shop.sales.applied());
        assertThat(answer(get(COUNTER)).getRedirectedUrl()).isEqualTo("/salesperson/status");
        assertThat(answer(typed("ann@example.com")).getRedirectedUrl()).isEqualTo("/salesperson/status");
    }

    @Test
    void the_code_leads_to_the_staffs_own_page_or_says_what_is_missing() throws Exception {
        test.jdbc().update("update pt_channel set enabled = false");
        Salesperson mia = signIn(lab.shop.sales.approved());
        assertThat(page(get(COUNTER)).text()).contains("Ask the owner to add the channel \"Shop counter\".");
        assertThat(answer(get(COUNTER + "/qr.svg")).getStatus()).isEqualTo(404);

        lab.channel("offline");
        Channel counter = lab.channel("offline-counter");
        Document page = page(get(COUNTER));
        String address = page.select(".pt-counter a").text();
        assertThat(page(get(COUNTER)).select(".pt-counter a").text()).isEqualTo(address);
        assertThat(page.select(".pt-counter-qr").attr("width")).isEqualTo("320");
        assertThat(answer(get(COUNTER + "/qr.svg")).getContentAsString()).startsWith("<svg");
        Link link = lab.shop
                .sales
                .links
                .find(address.substring(address.lastIndexOf('/') + 1))
                .orElseThrow();
        assertThat(link.salespersonCode()).isEqualTo(mia.code());
        assertThat(link.facts().destination()).isEqualTo("/join/c" + counter.id());
    }

    @Test
    void whom_staff_type_in_is_asked_and_nobody_agrees_for_them() throws Exception {
        test.jdbc().update("update pt_channel set enabled = false");
        Channel counter = lab.channel("offline-counter");
        Salesperson mia = signIn(lab.shop.sales.approved());
        Document form = page(get(COUNTER + "?tab=type"));
        assertThat(form.select("[type=checkbox]")).isEmpty();
        assertThat(form.text()).contains("We ask the customer to confirm by message.", "Signed up today: 0");

        int letters = lab.letters.size();
        assertThat(answer(typed("lin.counter@example.com")).getRedirectedUrl())
                .isEqualTo(COUNTER + "?tab=type&added=1");
        lab.work();
        assertThat(page(get(COUNTER + "?tab=type&added=1")).text()).contains("Added.", "Signed up today: 1");
        Contact lin = lab.contacts.findByEmail("lin.counter@example.com").orElseThrow();
        assertThat(lin.origin().source()).isEqualTo(ContactSource.COUNTER);
        assertThat(lin.origin().channelId()).isEqualTo(counter.id());
        assertThat(lab.consents.of(lin.id())).isEmpty();
        assertThat(lab.letters.subList(letters, lab.letters.size()))
                .extracting(Letter::recipient)
                .containsExactly("lin.counter@example.com");
        assertThat(test.jdbc()
                        .queryForList(
                                "select t.name from pt_tag t join pt_contact_tag c on c.tag_id = t.id"
                                        + " where c.contact_id = ?",
                                String.class,
                                lin.id()))
                .isEqualTo(List.of("Tea lover"));

        signIn(lab.shop.sales.approved());
        assertThat(answer(typed("lin.counter@example.com")).getRedirectedUrl()).endsWith("added=1");
        lab.work();
        assertThat(page(get(COUNTER)).text()).contains("Signed up today: 1");
        signIn(mia);
        assertThat(page(get(COUNTER)).text()).contains("Signed up today: 1");
    }

    @Test
    void what_cant_be_used_stays_in_its_field() throws Exception {
        lab.channel("offline-counter");
        signIn(lab.shop.sales.approved());
        Document page = page(typed("lin.example.com"));
        assertThat(page.text()).contains("has no @");
        assertThat(page.select("#pt-email").val()).isEqualTo("lin.example.com");
        assertThat(page.select("#pt-tag").val()).isEqualTo("Tea lover");
    }

    private Salesperson signIn(Salesperson person) {
        lab.shop.signedIn = new Shopper(person.customerId(), true, person.name(), person.email(), null);
        return person;
    }

    private static MockHttpServletRequestBuilder typed(String email) {
        return post(COUNTER)
                .param("name", "Lin Wei")
                .param("email", email)
                .param("phone", "")
                .param("tag", "Tea lover");
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
