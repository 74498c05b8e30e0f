package com.privatetraffic.starter.uploads;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.apache.commons.io.FilenameUtils;
import org.broadleafcommerce.common.file.FileServiceException;
import org.broadleafcommerce.common.file.domain.FileWorkArea;
import org.broadleafcommerce.common.file.service.FileSystemFileServiceProvider;

/**
 * Puts assets and bundles into their folder whole and at once: each is written beside its place and takes it in one step.
 * Broadleaf deletes what is there and moves the new file in, so that of two who make the same bundle at once one is answered
 * an error, and whoever reads in between finds nothing.
 */
public final class WholeFiles extends FileSystemFileServiceProvider {

    @Override
    public void addOrUpdateResources(FileWorkArea area, List<File> files, boolean removeResourcesFromWorkArea) {
        for (File file : files) {
            String path = file.getAbsolutePath();
            if (!path.startsWith(area.getFilePathLocation())) {
                throw new FileServiceException(
                        "The file " + path + " is not in the work area " + area.getFilePathLocation() + ".");
            }
            String url = FilenameUtils.separatorsToUnix(
                    path.substring(area.getFilePathLocation().length()));
            try {
                place(file.toPath(), getResource(url).toPath());
                if (removeResourcesFromWorkArea) {
                    Files.deleteIfExists(file.toPath());
                }
            } catch (IOException e) {
                throw new FileServiceException("The file " + url + " could not be kept.", e);
            }
        }
    }

    private static void place(Path file, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Path beside = place.resolveSibling("." + UUID.randomUUID());
        try {
            Files.copy(file, beside);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
