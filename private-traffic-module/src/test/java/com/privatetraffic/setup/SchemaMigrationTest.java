package com.privatetraffic.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

@OnBothDatabases
class SchemaMigrationTest {

    private final TestDatabase test;

    SchemaMigrationTest(TestDatabase test) {
        this.test = test;
    }

    @Test
    void running_it_again_changes_nothing() {
        int before = applied();
        new SchemaMigration(test.database().dataSource());
        assertThat(applied()).isEqualTo(before).isPositive();
    }

    @Test
    void the_entry_tier_is_there_from_the_start() {
        assertThat(test.jdbc().queryForObject("select code from pt_tier where threshold = 0", String.class))
                .isEqualTo("MEMBER");
    }

    @Test
    void any_other_database_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> DatabaseKind.named("Oracle"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("not tested on Oracle")
                .hasMessageContaining("Use PostgreSQL");
    }

    private int applied() {
        return test.jdbc()
                .queryForObject("select count(*) from \"pt_schema_history\" where \"success\"", Integer.class);
    }
}
