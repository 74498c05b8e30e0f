package com.privatetraffic.file;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, wherever they lie; each opening begins at the first. */
@FunctionalInterface
public interface Content {

    InputStream open() throws IOException;
}
