package com.privatetraffic.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a compressed part and stops before a small file becomes a large disaster. */
final class Inflated extends FilterInputStream {

    /** Below this, any ratio is harmless. */
    private static final long HARMLESS = 16L << 20;

    private final Allowance allowance;
    private final long most;
    private long read;

    /** What all parts of a file may come to together. */
    static final class Allowance {

        private long left;

        Allowance(long bytes) {
            this.left = bytes;
        }

        private void take(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw new UnreadableFileException("import.file.bomb");
            }
        }
    }

    Inflated(InputStream in, Allowance allowance, long compressed, int ratio) {
        super(in);
        this.allowance = allowance;
        this.most = Math.max(HARMLESS, compressed * ratio);
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = in.read(into, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) {
            throw new UnreadableFileException("import.file.bomb");
        }
        allowance.take(bytes);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
