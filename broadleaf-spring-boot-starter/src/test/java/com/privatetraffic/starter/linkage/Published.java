package com.privatetraffic.starter.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Class files as they are in Broadleaf's jars. */
final class Published {

    private Published() {}

    static byte[] classFile(String name) {
        try (InputStream in = Published.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
