package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.util.List;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tables named PT_ belong to the module's migrations; the store's own migrations and Hibernate's tables live beside them. */
class HibernateLeavesOurTablesTest {

    @TempDir
    Path folder;

    /** Mapped in both applications, as an admin screen maps ours. */
    @Entity
    @Table(name = "PT_MAPPED_ONLY")
    public static class TableOfOurs {
        @Id
        Long id;
    }

    /** Shows that Hibernate does make what is mapped. */
    @Entity
    @Table(name = "STORE_MAPPED")
    public static class TableOfTheStore {
        @Id
        Long id;
    }

    @Test
    void whereTheModulesMigrationsDoNotRunNeitherApplicationMakesItsTables() {
        try (RunningStore store = RunningStore.start(
                folder, "private-traffic.enabled=false", "broadleaf.context-patches=tables/context.xml")) {
            JdbcTemplate jdbc = store.bean(JdbcTemplate.class);
            assertThat(tables(jdbc)).contains("BLC_ORDER", "STORE_MAPPED").noneMatch(name -> name.startsWith("PT_"));

            jdbc.execute("drop table STORE_MAPPED");
            store.admin();
            assertThat(tables(jdbc))
                    .contains("BLC_ADMIN_USER", "STORE_MAPPED")
                    .noneMatch(name -> name.startsWith("PT_"));
        }
    }

    @Test
    void theStoresOwnMigrationsRunBesideOurs() {
        try (RunningStore store = RunningStore.start(folder, "spring.flyway.locations=classpath:merchant-migrations")) {
            JdbcTemplate jdbc = store.bean(JdbcTemplate.class);
            assertThat(tables(jdbc)).contains("MERCHANT_NOTE", "PT_POSTING", "BLC_ORDER");
            assertThat(jdbc.queryForList("select \"script\" from \"flyway_schema_history\"", String.class))
                    .contains("V1__notes.sql");
            assertThat(jdbc.queryForList("select \"script\" from \"pt_schema_history\"", String.class))
                    .anyMatch(script -> script.contains("private_traffic"))
                    .doesNotContain("V1__notes.sql");
        }
    }

    private static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select upper(table_name) from information_schema.tables where table_schema = 'PUBLIC'", String.class);
    }
}
