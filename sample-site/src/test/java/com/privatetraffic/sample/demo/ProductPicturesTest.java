package com.privatetraffic.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled pictures are the ones the drawings make; -Dpictures.write=true makes them anew. */
class ProductPicturesTest {

    static final Path BUNDLED = Path.of("src/main/resources/static/img/products");

    @Test
    void everyPictureIsTheOneItsDrawingMakes() throws IOException {
        Map<String, String> drawn = ProductPictures.draw(DemoCatalogue.read());
        if (Boolean.getBoolean("pictures.write")) {
            write(drawn);
        }

        try (Stream<Path> files = Files.list(BUNDLED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(drawn.keySet());
        }
        for (Map.Entry<String, String> picture : drawn.entrySet()) {
            assertThat(BUNDLED.resolve(picture.getKey()))
                    .hasContent(picture.getValue())
                    .satisfies(file -> assertThat(Files.size(file)).isLessThan(8_000));
        }
    }

    private static void write(Map<String, String> drawn) throws IOException {
        try (Stream<Path> old = Files.list(BUNDLED)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> picture : drawn.entrySet()) {
            Files.writeString(BUNDLED.resolve(picture.getKey()), picture.getValue());
        }
    }
}
