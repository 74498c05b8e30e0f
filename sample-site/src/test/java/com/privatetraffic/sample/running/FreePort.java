package com.privatetraffic.sample.running;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a process that has to be told its own, as another has to know it too, or before it starts. It lies below those
 * the system gives away by itself, to outgoing connections for instance, so that nobody takes it until it is used.
 */
public final class FreePort {

    private static final int FROM = 20_000;
    private static final int TO = 32_000;

    private FreePort() {}

    public static int find() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + FROM + " and " + TO + ".");
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
