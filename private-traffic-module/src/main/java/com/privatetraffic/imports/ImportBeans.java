package com.privatetraffic.imports;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.privacy.SuppressionHashes;
import com.privatetraffic.privacy.Suppressions;
import com.privatetraffic.setup.CookieSecret;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import com.privatetraffic.setup.TaskQueue;
import com.privatetraffic.text.Texts;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
public class ImportBeans {

    @Bean
    ImportList privateTrafficImportList(Database database) {
        return new ImportList(database);
    }

    @Bean
    Imports privateTrafficImports(
            Database database,
            Clock clock,
            TaskQueue queue,
            ChannelList channels,
            AuditTrail audit,
            PrivateTrafficProperties properties) {
        return new Imports(database, clock, queue, channels, audit, properties.defaultRegion());
    }

    @Bean
    Preview privateTrafficImportPreview(Database database) {
        return new Preview(database);
    }

    @Bean
    RejectReport privateTrafficRejectReport(Database database, Texts texts) {
        return new RejectReport(database, texts);
    }

    @Bean
    ImportUndo privateTrafficImportUndo(Database database, Clock clock) {
        return new ImportUndo(database.apart(), clock);
    }

    @Bean
    ImportCleaning privateTrafficImportCleaning(Database database, Clock clock, ImportSettings settings) {
        return new ImportCleaning(database.apart(), clock, settings);
    }

    @Bean
    ImportTask privateTrafficImportTask(
            Database database, Clock clock, ImportSettings settings, CookieSecret secret, ImportCleaning cleaning) {
        Database apart = database.apart();
        Suppressions suppressions = new Suppressions(apart, clock, new SuppressionHashes(secret.key()));
        return new ImportTask(
                new ImportRun(apart, clock, settings, new SuppressedByHash(apart, suppressions), cleaning), clock);
    }

    @Bean
    UndoTask privateTrafficImportUndoTask(ImportUndo undo, Clock clock) {
        return new UndoTask(undo, clock);
    }

    @Bean
    ImportJob privateTrafficImportJob(ImportList list, Imports imports) {
        return new ImportJob(list, imports);
    }

    @Bean
    UndoJob privateTrafficImportUndoJob(ImportList list) {
        return new UndoJob(list);
    }

    @Bean
    CleaningTask privateTrafficImportCleaningTask(ImportCleaning cleaning) {
        return new CleaningTask(cleaning);
    }
}
