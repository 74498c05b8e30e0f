package com.privatetraffic.starter.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.broadleafcommerce.common.file.FileServiceException;
import org.broadleafcommerce.common.file.domain.FileWorkArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.ReflectionTestUtils;

class WholeFilesTest {

    private static final String BUNDLE = "/bundles/admin-1.js";

    @TempDir
    Path folder;

    private final WholeFiles files = new WholeFiles();

    @BeforeEach
    void keepThemInTheFolder() {
        ReflectionTestUtils.setField(
                files, "fileSystemBaseDirectory", folder.resolve("assets").toString());
        ReflectionTestUtils.setField(files, "maxGeneratedDirectoryDepth", 2);
    }

    @Test
    void manyWhoMakeTheSameBundleAtOnceAllSucceedAndLeaveOneWholeFile() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> makers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                FileWorkArea area = area("area-" + i, "x".repeat(100_000));
                makers.add(() -> {
                    files.addOrUpdateResources(area, List.of(made(area)), true);
                    return null;
                });
            }
            for (Future<Void> maker : threads.invokeAll(makers)) {
                maker.get();
            }
        } finally {
            threads.shutdown();
        }
        File bundle = files.getResource(BUNDLE);
        assertThat(bundle).hasContent("x".repeat(100_000));
        try (Stream<Path> beside = Files.list(bundle.toPath().getParent())) {
            assertThat(beside).containsExactly(bundle.toPath());
        }
    }

    @Test
    void aFileFromElsewhereIsRefused() throws IOException {
        FileWorkArea area = area("area", "x");
        FileWorkArea other = area("other", "x");
        assertThatThrownBy(() -> files.addOrUpdateResources(area, List.of(made(other)), true))
                .isInstanceOf(FileServiceException.class);
        assertThat(made(other)).exists();
    }

    private FileWorkArea area(String name, String content) throws IOException {
        FileWorkArea area = new FileWorkArea();
        area.setFilePathLocation(folder.resolve(name).toString());
        Files.createDirectories(made(area).toPath().getParent());
        Files.writeString(made(area).toPath(), content);
        return area;
    }

    private static File made(FileWorkArea area) {
        return new File(area.getFilePathLocation() + BUNDLE);
    }
}
