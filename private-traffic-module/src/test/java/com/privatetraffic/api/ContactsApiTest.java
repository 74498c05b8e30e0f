package com.privatetraffic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnBothDatabases
class ContactsApiTest {

    private static final String CONTACTS = Api.BASE + "/contacts";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ApiFixture fixture;
    private final MockMvc mvc;
    private final JdbcTemplate jdbc;

    ContactsApiTest(TestDatabase test) {
        fixture = new ApiFixture(test.database());
        mvc = fixture.as(Scope.values());
        jdbc = test.jdbc();
    }

    @Test
    void somebody_new_is_created_and_somebody_known_is_found() throws Exception {
        String email = address();
        String body = "{'identities': [{'platform': 'instagram', 'account': 'shop', 'externalId': '" + email
                + "'}], 'name': 'Ann', 'email': '" + email + "', 'tags': ['Fair'], 'consents': [{'channel': 'EMAIL',"
                + " 'purpose': 'MARKETING', 'granted': true, 'source': 'fair'}]}";
        String made = send(post(CONTACTS), body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.source").value("API"))
                .andExpect(jsonPath("$.tags", contains("Fair")))
                .andExpect(jsonPath("$.consentStates[0].granted").value(true))
                .andExpect(jsonPath("$.consents[0].evidence").value("token:test"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        send(post(CONTACTS), body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(JsonPath.<String>read(made, "$.id")))
                .andExpect(jsonPath("$.consents", hasSize(1)));
        mvc.perform(get(CONTACTS).param("tag", "fair"))
                .andExpect(jsonPath("$.items[*].email", hasItem(email)))
                .andExpect(jsonPath("$.items[0].tags", contains("Fair")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|identities",
                "{'name': 'Ann'}|422|identities",
                "{'email': 'ann'}|422|email",
                "{'phone': '12'}|422|phone",
                "{'email': 'a@b.example', 'identities': [{'platform': 'facegram', 'externalId': '1'}]}"
                        + "|422|identities[0].platform",
                "{'email': 'a@b.example', 'identities': [null]}|400|identities",
                "{'email': 'a@b.example', 'identities': 7}|400|identities",
                "{'email': 'a@b.example', 'tags': ['']}|400|tags",
                "{'email': 'a@b.example', 'tags': [null]}|400|tags",
                "{'email': 'a@b.example', 'channelId': '99999'}|422|channelId",
                "{'email': 'a@b.example', 'channelId': 'x'}|400|channelId",
                "{'email': 'a@b.example', 'consents': [{'channel': 'EMAIL', 'purpose': 'MARKETING', 'source': 'x'}]}"
                        + "|400|consents[0].granted",
                "{'email': 'a@b.example', 'consents': [{'channel': 'EMAIL', 'purpose': 'MARKETING', 'granted': true}]}"
                        + "|400|consents[0].source",
                "{'email': 'a@b.example', 'consents': [{'channel': 'OWL', 'purpose': 'MARKETING', 'granted': true,"
                        + " 'source': 'x'}]}|422|consents[0].channel",
                "{'email': 'a@b.example', 'name': 'a\\u0000b'}|400|name",
            })
    void what_cannot_be_kept_is_refused_naming_the_field(String body, int status, String field) throws Exception {
        send(post(CONTACTS), body)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field").value(field));
        assertThat(jdbc.queryForObject("select count(*) from pt_contact where email = 'a@b.example'", Long.class))
                .isZero();
    }

    @Test
    void a_profile_is_changed_and_everything_that_happened_is_told() throws Exception {
        String path = CONTACTS + "/" + someone();
        String mia = fixture.sales.approved().code();
        String code = "size_" + NUMBERS.incrementAndGet();
        send(
                        post(Api.BASE + "/contact-fields"),
                        "{'code': '" + code + "', 'name': {'en': 'Size', 'zh-CN': '尺码'}, 'type': 'NUMBER'}")
                .andExpect(status().isCreated());
        send(
                        patch(path),
                        "{'name': 'Ann Lee', 'stage': 'FOLLOWING', 'note': 'Called', 'owner': '" + mia
                                + "', 'tags': ['Vip'], 'fields': {'" + code + "': 41.5}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Ann Lee"))
                .andExpect(jsonPath("$.stage").value("FOLLOWING"))
                .andExpect(jsonPath("$.owner").value(mia))
                .andExpect(jsonPath("$.fields." + code).value("41.5"));
        send(post(path + "/notes"), "{'note': 'Likes red'}").andExpect(status().isCreated());
        send(
                        post(path + "/consents"),
                        "{'channel': 'EMAIL', 'purpose': 'MARKETING', 'granted': false, 'source': 'phone', 'key': 'k-"
                                + code + "'}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.consentStates[0].granted").value(false));
        List<String> kinds = new ArrayList<>();
        String next = null;
        do {
            var request = get(path + "/timeline").param("limit", "1");
            String page = mvc.perform(next == null ? request : request.param("after", next))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            kinds.addAll(JsonPath.<List<String>>read(page, "$.items[*].kind"));
            next = JsonPath.read(page, "$.next");
        } while (next != null);
        assertThat(kinds).containsExactly("transfer", "stage", "note", "consent");
        mvc.perform(get(path + "/timeline").param("kind", "note,stage"))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[1].facts.note").value("Likes red"));
        mvc.perform(get(path + "/timeline").param("kind", "weather")).andExpect(status().isBadRequest());
        mvc.perform(get(path + "/timeline").param("after", "bm90IG91cnM")).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'stage': 'SLEEPING'}|400|stage",
                "{'note': 'Why'}|400|note",
                "{'owner': 'NOBODY99'}|422|owner",
                "{'email': 'ann'}|422|email",
                "{'email': null}|422|email",
                "{'tags': 'Vip'}|400|tags",
                "{'tags': [7]}|400|tags",
                "{'fields': {'unheard_of': 1}}|422|fields.unheard_of",
                "{'fields': {'unheard_of': [1]}}|400|fields.unheard_of",
                "{'fields': 'red'}|400|fields",
            })
    void a_change_that_cannot_be_is_refused_naming_the_field(String body, int status, String field) throws Exception {
        send(patch(CONTACTS + "/" + someone()), body)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void the_id_of_a_merged_contact_answers_with_the_one_it_is_now() throws Exception {
        long winner = someone();
        long loser = someone();
        jdbc.update("update pt_contact set merged_into = ? where id = ?", winner, loser);
        send(patch(CONTACTS + "/" + loser), "{'name': 'One Person'}")
                .andExpect(jsonPath("$.id").value(Long.toString(winner)));
        mvc.perform(get(CONTACTS + "/" + loser))
                .andExpect(jsonPath("$.name").value("One Person"))
                .andExpect(jsonPath("$.identities", hasSize(2)));
    }

    @Test
    void of_somebody_erased_only_that_is_told_and_nothing_is_written() throws Exception {
        long id = someone();
        String path = CONTACTS + "/" + id;
        jdbc.update("update pt_contact set erased_at = current_timestamp, email = null where id = ?", id);
        jdbc.update("delete from pt_contact_identity where contact_id = ?", id);
        mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.erasedAt").isNotEmpty())
                .andExpect(jsonPath("$.email").value(nullValue()))
                .andExpect(content().string(not(containsString("example.com"))));
        send(patch(path), "{'name': 'Ann'}").andExpect(status().isConflict());
        send(post(path + "/notes"), "{'note': 'x'}").andExpect(status().isConflict());
    }

    @Test
    void tags_notes_and_fields_are_looked_after() throws Exception {
        String path = CONTACTS + "/" + someone();
        String tag = "Tag" + NUMBERS.incrementAndGet();
        send(patch(path), "{'tags': ['" + tag + "']}").andExpect(status().isOk());
        String id = JsonPath.read(body(get(Api.BASE + "/tags").param("q", tag)), "$.items[0].id");
        send(patch(Api.BASE + "/tags/" + id), "{'name': '" + tag + "b'}")
                .andExpect(jsonPath("$.name").value(tag + "b"));
        send(post(Api.BASE + "/tags/" + id + "/merge"), "{'into': '" + id + "'}")
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(delete(Api.BASE + "/tags/" + id))
                .andExpect(jsonPath("$.contacts").value(1));
        mvc.perform(delete(Api.BASE + "/tags/" + id)).andExpect(status().isNotFound());
        String note = JsonPath.read(
                send(post(path + "/notes"), "{'note': 'Slip'}")
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        mvc.perform(delete(path + "/notes/" + note))
                .andExpect(jsonPath("$.note").value("Slip"));
        mvc.perform(delete(path + "/notes/" + note)).andExpect(status().isNotFound());
        String code = "colour_" + NUMBERS.incrementAndGet();
        String field =
                "{'code': '" + code + "', 'name': {'en': 'C', 'zh-CN': 'C'}, 'type': 'CHOICE', 'choices': ['Red']}";
        send(post(Api.BASE + "/contact-fields"), field).andExpect(status().isCreated());
        send(post(Api.BASE + "/contact-fields"), field).andExpect(status().isConflict());
        send(patch(Api.BASE + "/contact-fields/" + code), "{'choices': ['Red', 'Blue'], 'name': {'en': 'Colour'}}")
                .andExpect(jsonPath("$.choices", contains("Red", "Blue")))
                .andExpect(jsonPath("$.name['zh-CN']").value("C"));
        send(patch(path), "{'fields': {'" + code + "': 'green'}}").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void contacts_of_who_leaves_go_to_somebody_else() throws Exception {
        String mia = fixture.sales.approved().code();
        String ben = fixture.sales.approved().code();
        long id = someone();
        send(patch(CONTACTS + "/" + id), "{'owner': '" + mia + "'}").andExpect(status().isOk());
        String path = Api.BASE + "/salespeople/" + mia + "/transfer-contacts";
        send(post(path), "{'to': '" + ben + "'}").andExpect(status().isBadRequest());
        send(post(path), "{'to': 'NOBODY99', 'reason': 'Leaves'}").andExpect(status().isUnprocessableEntity());
        send(post(path), "{'to': '" + ben + "', 'reason': 'Leaves'}")
                .andExpect(jsonPath("$.moved").value(1));
        mvc.perform(get(CONTACTS).param("owner", ben))
                .andExpect(jsonPath("$.items[0].id").value(Long.toString(id)));
    }

    private long someone() throws Exception {
        String made = send(post(CONTACTS), "{'email': '" + address() + "'}")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Long.parseLong(JsonPath.read(made, "$.id"));
    }

    private static String address() {
        return "api.person" + NUMBERS.incrementAndGet() + "@example.com";
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"')));
    }
}
