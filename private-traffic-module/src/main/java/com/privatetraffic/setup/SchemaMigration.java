package com.privatetraffic.setup;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the module's own tables up to date. Creating one runs the migrations; running them again changes nothing.
 *
 * <p>Flyway is used as a library: no Flyway bean is published and the history has its own table, so the migrations of
 * the store's owner, with or without Flyway, are left alone. A schema with the host's tables in it is the normal case,
 * hence the baseline of 0.
 */
public final class SchemaMigration {

    static final String HISTORY_TABLE = "pt_schema_history";

    private final DatabaseKind kind;

    public SchemaMigration(DataSource dataSource) {
        this.kind = DatabaseKind.of(dataSource);
        if (kind == DatabaseKind.H2) {
            readAnew(dataSource);
        }
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations(locations())
                .placeholders(Map.of("bytes", bytes()))
                .table(HISTORY_TABLE)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    public DatabaseKind kind() {
        return kind;
    }

    /**
     * H2 answers a repeated query with what the connection read before, unless somebody changed the table since. It looks for
     * the change a moment after the one who made it let go of the row, so who waited for the row could read what stood there
     * before: the money and people behind it would be decided on what holds no more.
     */
    private static void readAnew(DataSource dataSource) {
        new JdbcTemplate(dataSource).execute("set optimize_reuse_results 0");
    }

    private String[] locations() {
        String common = "classpath:com/privatetraffic/schema";
        return switch (kind) {
            case H2 -> new String[] {common};
            // Beside, not inside, the common folder: Flyway reads a location with all its subfolders.
            // Its migrations carry the number of the common one they add to and a second one (V7_1), so that the next
            // common
            // one still comes after them.
            case POSTGRESQL -> new String[] {common, "classpath:com/privatetraffic/schema-postgresql"};
        };
    }

    /** H2's {@code bytea} ends at one megabyte, and only PostgreSQL has none that is larger under another name. */
    private String bytes() {
        return switch (kind) {
            case H2 -> "blob";
            case POSTGRESQL -> "bytea";
        };
    }
}
