package com.privatetraffic.sample.launch;

import java.io.IOException;

/** In the child: ends this JVM when the launcher's end of standard input closes, also if the launcher was killed. */
public final class ParentWatch {

    private ParentWatch() {}

    public static boolean isChild() {
        return Boolean.getBoolean("store.child");
    }

    public static void start() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nothing is ever sent; only the end matters
                        }
                    } catch (IOException e) {
                        // as good as the end
                    }
                    System.exit(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    public static void ready() {
        System.out.println(ChildApplication.READY);
    }

    public static void failed(String sentence) {
        System.out.println(ChildApplication.FAILED + sentence);
    }
}
