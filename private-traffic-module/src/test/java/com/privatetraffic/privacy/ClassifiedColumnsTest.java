package com.privatetraffic.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.privatetraffic.autoconfigure.PrivateTrafficAutoConfiguration;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.DatabaseKind;
import com.privatetraffic.setup.Databases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever adds a column that can hold a text, an account or a visitor says in columns.txt what it may tell of a person. */
class ClassifiedColumnsTest {

    private static final String FREE =
            """
            select lower(table_name) || '.' || lower(column_name) from information_schema.columns
             where lower(table_name) like 'pt\\_%' escape '\\' and lower(table_name) <> 'pt_schema_history'
               and (upper(data_type) like 'CHAR%' or upper(data_type) like 'BINARY%' or upper(data_type) = 'UUID'
                 or lower(column_name) = 'customer_id')
             order by 1""";

    private static final String WORD = "zq7zq";
    private static final List<String> PLANTED = List.of(
            "insert into pt_contact (name, email, phone, phone_as_received, customer_id, source, created_at, updated_at)"
                    + " values ('WORD', 'WORD@x.com', '+1WORD', 'WORD', 77, 'API', NOW, NOW)",
            "insert into pt_contact_identity (contact_id, platform, account, external_id, created_at)"
                    + " values (1, 'email', '-', 'WORD@x.com', NOW)",
            "insert into pt_consent (contact_id, channel, purpose, granted, wording_version, wording, source, evidence,"
                    + " business_key, recorded_at) values (1, 'EMAIL', 'MARKETING', true, 'v', 'WORD', 'FORM', 'WORD',"
                    + " 'WORD', NOW)",
            "insert into pt_contact_note (contact_id, note, actor, written_at) values (1, 'WORD', 'admin:ann', NOW)",
            "insert into pt_field (code, name_en, name_zh, type, created_by, created_at)"
                    + " values ('size', 'Size', 'Size', 'TEXT', 'admin:ann', NOW)",
            "insert into pt_contact_field (contact_id, field_id, field_value, updated_by, updated_at)"
                    + " values (1, (select min(id) from pt_field), 'WORD', 'admin:ann', NOW)",
            "insert into pt_stage_move (contact_id, from_stage, to_stage, note, actor, moved_at)"
                    + " values (1, 'TO_FOLLOW', 'LOST', 'WORD', 'admin:ann', NOW)",
            "insert into pt_contact_transfer (contact_id, reason, actor, transferred_at)"
                    + " values (1, 'WORD', 'admin:ann', NOW)",
            "insert into pt_audit (occurred_at, actor, action, subject_type, subject_id, before_value, after_value,"
                    + " reason) values (NOW, 'admin:ann', 'CORRECT', 'contact', '1', 'WORD', 'WORD', 'WORD')",
            "insert into pt_contact (name, source, merged_into, created_at, updated_at)"
                    + " values ('WORD', 'API', 1, NOW, NOW)",
            "insert into pt_contact_merge (loser_id, winner_id, reason, actor, merged_at, present)"
                    + " values (2, 1, 'WORD', 'admin:ann', NOW, 1)",
            "insert into pt_contact_merge_field (merge_id, field, before_value, after_value)"
                    + " values ((select min(id) from pt_contact_merge), 'name', 'WORD', 'WORD')",
            "insert into pt_click (id, link_code, occurred_at, via, bot, device, referrer)"
                    + " values (random_uuid(), 'abcd2345', NOW, 'LINK', false, 'PHONE', 'https://x.com/WORD')",
            "insert into pt_contact_click (click_id, contact_id, clicked_at)"
                    + " values ((select id from pt_click where link_code = 'abcd2345'), 2, NOW)",
            "insert into pt_salesperson (code, customer_id, email, phone, phone_as_received, name, type, about, state,"
                    + " state_reason, grade_id, terms_version, applied_at) values ('SP', 77, 'WORD@y.com', '+1WORD', 'WORD',"
                    + " 'WORD', 'STAFF', 'WORD', 'TERMINATED', 'WORD', (select min(id) from pt_grade), 'v', NOW)",
            "insert into pt_salesperson_transition (salesperson_id, to_state, reason, actor, occurred_at)"
                    + " values ((select min(id) from pt_salesperson), 'TERMINATED', 'WORD', 'admin:ann', NOW)",
            "insert into pt_audit (occurred_at, actor, action, subject_type, subject_id, reason)"
                    + " values (NOW, 'admin:ann', 'TERMINATED', 'salesperson', 'SP', 'WORD')");

    private final ApplicationContextRunner store = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    PrivateTrafficAutoConfiguration.class))
            .withBean(Orders.class, () -> mock(Orders.class))
            .withPropertyValues(
                    "spring.datasource.url=" + Databases.newUrl(DatabaseKind.H2),
                    "private-traffic.tasks.execute=false");

    @Test
    void every_column_is_harmless_or_handed_over_and_erased_by_somebody() {
        Map<String, String> classified = classified();
        store.run(context -> {
            assertThat(context.getBean(Database.class).jdbc().queryForList(FREE, String.class))
                    .as("enter new columns in columns.txt, and let a PersonalData bean cover those that are personal")
                    .containsExactlyElementsOf(classified.keySet());
            assertThat(classified.values().stream().filter(word -> !word.equals("harmless") && !word.equals("expires")))
                    .isSubsetOf(context.getBeanProvider(PersonalData.class).stream()
                            .map(PersonalData::name)
                            .toList());
        });
    }

    @Test
    void of_whoever_is_erased_no_column_anywhere_has_a_word_left() {
        store.run(context -> {
            JdbcTemplate jdbc = context.getBean(Database.class).jdbc();
            plantEverywhere(jdbc);
            assertThat(found(jdbc)).hasSizeGreaterThan(20);
            context.getBean(Erasure.class).erase(1, null, "admin:ann");
            assertThat(found(jdbc)).isEmpty();
        });
    }

    /** Contact 1 with a word that is nowhere else in each column that names a person. */
    private static void plantEverywhere(JdbcTemplate jdbc) {
        for (String sql : PLANTED) {
            jdbc.update(sql.replace("WORD", WORD).replace("NOW", "current_timestamp"));
        }
    }

    /** Where the word is found, in which column of which table. */
    private static List<String> found(JdbcTemplate jdbc) {
        return jdbc.queryForList(FREE, String.class).stream()
                .filter(column -> {
                    int dot = column.indexOf('.');
                    return jdbc.queryForObject(
                                    "select count(*) from " + column.substring(0, dot) + " where cast("
                                            + column.substring(dot + 1) + " as varchar) like '%" + WORD + "%'",
                                    Integer.class)
                            > 0;
                })
                .toList();
    }

    private static Map<String, String> classified() {
        Map<String, String> words = new TreeMap<>();
        try (var file = new BufferedReader(new InputStreamReader(
                ClassifiedColumnsTest.class.getResourceAsStream("columns.txt"), StandardCharsets.UTF_8))) {
            file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.trim().split("\\s+", 3))
                    .forEach(parts -> words.put(parts[0], parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
