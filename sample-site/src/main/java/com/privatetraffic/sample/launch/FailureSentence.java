package com.privatetraffic.sample.launch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what Spring throws at start into the one sentence that says what to change. */
public final class FailureSentence {

    private static final int LONGEST = 400;

    private FailureSentence() {}

    public static String of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable cause : chain) {
            if (cause instanceof StartRefused refused) {
                return refused.getMessage();
            }
            if (cause instanceof PortInUseException busy) {
                return "Port " + busy.getPort() + " is in use: stop the program that uses it, or choose another port.";
            }
            if (cause instanceof BindException unbound) {
                return "The setting " + unbound.getName() + " can't be used: " + lastWords(chain) + ".";
            }
        }
        for (Throwable cause : chain) {
            if (cause instanceof SQLException) {
                return "The database can't be used (" + lastWords(chain)
                        + "): check spring.datasource.url, username and password.";
            }
        }
        return "The store can't start: " + lastWords(chain) + ".";
    }

    /** The deepest cause that says something, on one line. */
    private static String lastWords(List<Throwable> chain) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            String message = chain.get(i).getMessage();
            if (message != null && !message.isBlank()) {
                String line = message.strip().replaceAll("\\s+", " ").replaceAll("[.]+$", "");
                return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
            }
        }
        return chain.get(chain.size() - 1).getClass().getSimpleName();
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
