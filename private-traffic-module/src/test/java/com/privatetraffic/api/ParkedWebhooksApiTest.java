package com.privatetraffic.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@OnBothDatabases
class ParkedWebhooksApiTest {

    private static final String PARKED = Api.BASE + "/webhooks/parked";

    private final ApiFixture api;
    private final JdbcTemplate jdbc;

    ParkedWebhooksApiTest(TestDatabase test) {
        api = new ApiFixture(test.database());
        jdbc = test.jdbc();
    }

    @Test
    void what_is_parked_is_listed_with_its_reason_and_tried_again_once() throws Exception {
        long first = parked();
        long second = parked();
        MockMvc admin = api.as(Scope.ADMIN);
        admin.perform(get(PARKED).param("limit", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(Long.toString(first)))
                .andExpect(jsonPath("$.items[0].connectionId").value("7"))
                .andExpect(jsonPath("$.items[0].state").value("PARKED"))
                .andExpect(jsonPath("$.items[0].bytes").value(2))
                .andExpect(jsonPath("$.items[0].problems[0].reason").value("UNKNOWN_ACCOUNT"))
                .andExpect(jsonPath("$.items[0].problems[0].externalAccountId").value("0815"))
                .andExpect(jsonPath("$.items[0].body").doesNotExist())
                .andExpect(jsonPath("$.next").isNotEmpty());
        admin.perform(post(PARKED + "/" + second + "/retry"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("WAITING"));
        admin.perform(post(PARKED + "/" + second + "/retry")).andExpect(status().isConflict());
        admin.perform(post(PARKED + "/0/retry")).andExpect(status().isNotFound());
        admin.perform(post(PARKED + "/x/retry")).andExpect(status().isNotFound());
        api.as(Scope.CAMPAIGNS).perform(get(PARKED)).andExpect(status().isForbidden());
    }

    private long parked() {
        jdbc.update(
                "insert into pt_inbox (connection_id, received_at, due_at, body, body_hash, state)"
                        + " values (7, current_timestamp, current_timestamp, ?, 'h', 'PARKED')",
                (Object) new byte[] {1, 2});
        long id = jdbc.queryForObject("select max(id) from pt_inbox", Long.class);
        jdbc.update(
                "insert into pt_inbox_problem (inbox_id, reason, platform, account) values (?, 'UNKNOWN_ACCOUNT', 'whatsapp', '0815')",
                id);
        return id;
    }
}
