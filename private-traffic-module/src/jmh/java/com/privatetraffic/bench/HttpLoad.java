package com.privatetraffic.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Asks a server on this machine as fast as it answers, over connections that stay open; as cheap as it can be. */
public final class HttpLoad {

    private final int port;
    private final List<byte[]> requests;
    private final String expected;
    private final int connections;

    /**
     * A load to be put on a server.
     *
     * @param requests whole requests whose answers have no body; each time one of them at random
     * @param expected how each answer begins, e.g. {@code HTTP/1.1 302}
     */
    public HttpLoad(int port, List<String> requests, String expected, int connections) {
        this.port = port;
        this.requests = requests.stream()
                .map(request -> request.getBytes(StandardCharsets.US_ASCII))
                .toList();
        this.expected = expected;
        this.connections = connections;
    }

    /** How many requests were answered in that time. */
    public long run(Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Future<Long>> answered = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                answered.add(threads.submit((Callable<Long>) () -> askUntil(end)));
            }
            long sum = 0;
            for (Future<Long> each : answered) {
                sum += each.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    private long askUntil(long end) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[8192];
            long answered = 0;
            while (System.nanoTime() < end) {
                out.write(requests.get(ThreadLocalRandom.current().nextInt(requests.size())));
                readHead(in, buffer);
                answered++;
            }
            return answered;
        }
    }

    private void readHead(InputStream in, byte[] buffer) throws IOException {
        int length = 0;
        do {
            int read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                throw new IOException("The server hung up.");
            }
            length += read;
        } while (!endsHead(buffer, length));
        if (!new String(buffer, 0, expected.length(), StandardCharsets.US_ASCII).equals(expected)) {
            throw new IOException(
                    "An answer that wasn't expected: " + new String(buffer, 0, length, StandardCharsets.US_ASCII));
        }
    }

    private static boolean endsHead(byte[] buffer, int length) {
        return length >= 4
                && buffer[length - 4] == '\r'
                && buffer[length - 3] == '\n'
                && buffer[length - 2] == '\r'
                && buffer[length - 1] == '\n';
    }
}
