package com.privatetraffic.imports;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.file.Survey;
import com.privatetraffic.file.TableFile;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Writes the row of a new import. */
final class ImportInsert {

    private final Database database;
    private final Clock clock;

    ImportInsert(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long insert(
            Upload upload,
            Channel channel,
            String region,
            TableFile file,
            Survey survey,
            Mapping mapping,
            String actor) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("state", ImportState.DRAFT.name());
        row.put("format", file.format().name());
        row.put("file_name", CellText.kept(upload.fileName() == null ? "" : upload.fileName(), 200));
        row.put("file_size", upload.size());
        row.put("channel_id", channel.id());
        row.put("pool_id", channel.facts().poolId());
        row.put("region", region);
        row.put("charset", file.charset());
        row.put("mark_bytes", file.mark());
        row.put("cell_separator", String.valueOf(file.separator()));
        row.put("separator_declared", file.declared());
        row.put("headers", JsonColumn.of(survey.headers()));
        row.put("layout", Layout.of(survey.headers()).map(Layout::name).orElse(null));
        row.put("mapping", JsonColumn.of(mapping));
        row.put("row_total", survey.rows());
        row.put("created_by", actor);
        row.put("created_at", InstantColumn.of(clock.instant()));
        KeyHolder key = new GeneratedKeyHolder();
        String sql = "insert into pt_import (" + String.join(", ", row.keySet()) + ") values ("
                + String.join(", ", Collections.nCopies(row.size(), "?")) + ")";
        database.jdbc()
                .update(
                        connection -> {
                            var insert = connection.prepareStatement(sql, new String[] {"id"});
                            int i = 1;
                            for (Object value : row.values()) {
                                insert.setObject(i++, value);
                            }
                            return insert;
                        },
                        key);
        return key.getKeyAs(Long.class);
    }
}
