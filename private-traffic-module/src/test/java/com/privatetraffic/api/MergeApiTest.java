package com.privatetraffic.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.privatetraffic.contact.MergeSuggestions;
import com.privatetraffic.contact.SuggestionReason;
import com.privatetraffic.merge.MergeLab;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@OnBothDatabases
class MergeApiTest {

    private static final String CONTACTS = Api.BASE + "/contacts/";

    private final MergeLab lab;
    private final MockMvc mvc;

    MergeApiTest(TestDatabase test) {
        lab = new MergeLab(test);
        mvc = new ApiFixture(test.database()).as(Scope.CONTACTS);
    }

    @Test
    void merged_the_id_answers_for_the_other_and_parted_for_itself() throws Exception {
        long winner = lab.person("Ann");
        long loser = lab.person("Annie");
        post(loser + "/merge", "{'into': '" + winner + "', 'take': ['name'], 'reason': 'Said so'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contactId").value(Long.toString(loser)))
                .andExpect(jsonPath("$.into").value(Long.toString(winner)))
                .andExpect(jsonPath("$.actor").value("token:test"))
                .andExpect(jsonPath("$.undoneAt").value(nullValue()));
        mvc.perform(get(CONTACTS + loser))
                .andExpect(jsonPath("$.id").value(Long.toString(winner)))
                .andExpect(jsonPath("$.name").value("Annie"));
        post(loser + "/merge", "{'into': '" + winner + "'}")
                .andExpect(jsonPath("$.reason").value("Said so"));
        post(loser + "/unmerge", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.undoneAt").value(notNullValue()));
        mvc.perform(get(CONTACTS + winner)).andExpect(jsonPath("$.name").value("Ann"));
        mvc.perform(get(CONTACTS + winner + "/merges"))
                .andExpect(jsonPath("$.items[*].contactId").value(hasItem(Long.toString(loser))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|into",
                "{'into': 'x'}|400|into",
                "{'into': '1', 'take': ['customer']}|400|take",
                "{'into': '1', 'take': [null]}|400|take",
                "{'into': '0'}|422|into",
                "{'into': 'self'}|422|into"
            })
    void what_cannot_be_read_or_done_is_named(String body, int status, String field) throws Exception {
        long contact = lab.person("Bo");
        post(contact + "/merge", body.replace("self", Long.toString(contact)))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void rules_are_explained() throws Exception {
        long one = lab.person("Cy");
        long other = lab.person("Cyrus");
        lab.set(one, "customer_id", 1L);
        lab.set(other, "customer_id", 2L);
        post(one + "/merge", "{'into': '" + other + "'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(containsString("two registered customers")));
        post(one + "/unmerge", "{}").andExpect(status().isConflict());
        post("0/merge", "{'into': '" + one + "'}").andExpect(status().isNotFound());
        post("x/merge", "{'into': '" + one + "'}").andExpect(status().isNotFound());
        post("0/unmerge", "{}").andExpect(status().isNotFound());
    }

    @Test
    void pairs_to_look_at_are_listed_and_dismissed() throws Exception {
        long one = lab.person("Di");
        long other = lab.person("Diana");
        new MergeSuggestions(lab.test.database(), lab.clock).note(one, other, SuggestionReason.SAME_CUSTOMER);
        String list = mvc.perform(get(CONTACTS + "duplicates").param("limit", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].score").value(98))
                .andExpect(jsonPath("$.items[0].otherId").value(Long.toString(other)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(list, "$.items[0].id");
        post("duplicates/" + id + "/dismiss", "{}").andExpect(status().isNoContent());
        mvc.perform(get(CONTACTS + "duplicates"))
                .andExpect(jsonPath("$.items[*].id").value(not(hasItem(id))));
        post("duplicates/0/dismiss", "{}").andExpect(status().isNotFound());
        mvc.perform(get(CONTACTS + "duplicates").param("after", "eA")).andExpect(status().isBadRequest());
    }

    @Test
    void a_person_is_handed_over_and_erased_once_the_id_is_repeated() throws Exception {
        long winner = lab.person("Ed");
        long loser = lab.person("Eddie");
        lab.member(winner);
        lab.merge(loser, winner);
        mvc.perform(get(CONTACTS + loser + "/export"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("contact-" + winner)))
                .andExpect(jsonPath("$.contactId").value(Long.toString(winner)))
                .andExpect(jsonPath("$.ids", hasSize(2)))
                .andExpect(jsonPath("$.data.membership[0].contact_id").value(winner))
                .andExpect(jsonPath("$.data.merges[0].merged_at").value(startsWith("2024-05-03T10:00:00")));
        mvc.perform(get(CONTACTS + "0/export")).andExpect(status().isNotFound());
        post(winner + "/erase", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("confirm"));
        post(winner + "/erase", "{'confirm': '" + loser + "'}").andExpect(status().isUnprocessableEntity());
        mvc.perform(get(CONTACTS + winner)).andExpect(jsonPath("$.name").value("Ed"));
        post(winner + "/erase", "{'confirm': '" + winner + "'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contactId").value(Long.toString(winner)))
                .andExpect(jsonPath("$.erasedAt").value(notNullValue()));
        mvc.perform(get(CONTACTS + loser)).andExpect(jsonPath("$.name").value(nullValue()));
        post("0/erase", "{'confirm': '0'}").andExpect(status().isNotFound());
    }

    private ResultActions post(String path, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(CONTACTS + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }
}
