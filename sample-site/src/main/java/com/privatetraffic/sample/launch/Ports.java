package com.privatetraffic.sample.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether the ports are free before ten seconds are spent on starting. */
public final class Ports {

    private Ports() {}

    public static void requireFree(Settings settings, Application application) {
        int port = settings.port(application);
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartRefused(sentence(port, application.portProperty()));
        }
    }

    static String sentence(int port, String property) {
        return "Port " + port + " is in use: stop the program that uses it, or start with --" + property
                + "=<another port>.";
    }
}
