package com.privatetraffic.file;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a file in their order, the first line included, read as they are asked for. */
public interface RowSource extends Closeable {

    /** The next row; null at the end. */
    Row next() throws IOException;
}
