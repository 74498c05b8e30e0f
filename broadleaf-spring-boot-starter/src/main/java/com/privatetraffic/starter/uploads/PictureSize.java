package com.privatetraffic.starter.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How many pixels a picture has, read from its header: a few hundred bytes may say they are billions, and whoever decodes
 * them to make a thumbnail runs out of memory.
 */
final class PictureSize {

    private PictureSize() {}

    /** Its pixels; 0 when nothing here can decode it, so that nothing will; more than any limit when its header lies. */
    static long pixels(InputStream file) throws IOException {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(bytes, true, true);
                return Math.multiplyFull(reader.getWidth(0), reader.getHeight(0));
            } catch (IOException | RuntimeException unreadable) { // readers throw what they like at a broken header
                return Long.MAX_VALUE;
            } finally {
                reader.dispose();
            }
        }
    }
}
