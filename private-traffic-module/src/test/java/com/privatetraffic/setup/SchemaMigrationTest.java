package com.privatetraffic.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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

    /** A number of its own would lie above the next common one, which then could never be applied. */
    @Test
    void what_one_database_alone_gets_is_numbered_within_the_common_ones() {
        assertThat(versions("schema-postgresql"))
                .filteredOn(version -> !version.equals("2"))
                .isNotEmpty()
                .allMatch(version -> version.contains("_"))
                .allMatch(version -> versions("schema").contains(version.substring(0, version.indexOf('_'))));
    }

    private static List<String> versions(String folder) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:com/privatetraffic/" + folder + "/V*.sql");
            return Stream.of(files)
                    .map(Resource::getFilename)
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
