package com.privatetraffic.sample.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What has to be known before Spring runs: ports and profile, from {@code --name=value}, -Dname=value, environment. */
public record Settings(List<String> arguments, Map<String, String> options) {

    public static Settings of(List<String> arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 2) {
                options.put(argument.substring(2, equals), argument.substring(equals + 1));
            }
        }
        return new Settings(List.copyOf(arguments), Map.copyOf(options));
    }

    public int port(Application application) {
        String text = value(application.portProperty(), String.valueOf(application.defaultPort()));
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers out of range
        }
        throw new StartRefused(
                "\"" + text + "\" is no port. Set " + application.portProperty() + " to a number from 1 to 65535.");
    }

    public boolean demo() {
        return List.of(value("spring.profiles.active", "demo").split(",")).contains("demo");
    }

    private String value(String name, String otherwise) {
        String fromEnvironment = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        String fromSystem = System.getProperty(name, fromEnvironment == null ? otherwise : fromEnvironment);
        return options.getOrDefault(name, fromSystem);
    }
}
