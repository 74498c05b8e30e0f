package com.privatetraffic.starter.uploads;

import com.privatetraffic.starter.security.SecuritySettings;
import com.privatetraffic.starter.uploads.UploadRefusedException.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.cms.file.domain.StaticAsset;
import org.broadleafcommerce.cms.file.service.StaticAssetServiceImpl;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Broadleaf's assets, of which only pictures and documents come in. What a file is, its content says: a program named .jpg
 * is refused, and so is whatever a browser would run in the store's name (HTML, SVG).
 */
public class CheckedAssets extends StaticAssetServiceImpl {

    @Autowired
    private SecuritySettings settings;

    @Override
    @Transactional("blTransactionManager")
    public StaticAsset createStaticAssetFromFile(MultipartFile file, Map<String, String> properties) {
        String name = String.valueOf(file.getOriginalFilename());
        boolean plain = name.matches("[^/\\\\\\p{Cntrl}]{1,200}") && !name.startsWith(".");
        FileKind kind = (plain ? FileKind.of(name, head(file)) : Optional.<FileKind>empty())
                .orElseThrow(() -> new UploadRefusedException(Why.KIND));
        try (InputStream content = file.getInputStream()) {
            if (kind == FileKind.OFFICE && !OfficeFile.isOne(name, content)) {
                throw new UploadRefusedException(Why.KIND);
            }
            if (kind.isPicture() && PictureSize.pixels(content) > settings.maxPixels()) {
                throw new UploadRefusedException(Why.PIXELS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return super.createStaticAssetFromFile(file, properties);
    }

    @Override
    protected void getMimeType(MultipartFile file, StaticAsset asset) {
        asset.setMimeType(FileKind.of(file.getOriginalFilename(), head(file))
                .map(FileKind::type)
                .orElse("application/octet-stream"));
    }

    private static byte[] head(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(FileKind.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
