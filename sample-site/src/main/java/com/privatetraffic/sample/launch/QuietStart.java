package com.privatetraffic.sample.launch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LoggingSystem;

/** Silences, while a start may still fail, the loggers that would bury the one sentence under traces. */
public final class QuietStart {

    private static final List<String> LOUD = List.of(
            "org.springframework.boot.SpringApplication",
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
            "org.springframework.boot.web.embedded.tomcat.TomcatStarter",
            "org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext",
            "org.apache.catalina",
            "com.zaxxer.hikari");

    private QuietStart() {}

    /** As default properties of an application about to run. */
    public static Map<String, Object> levels() {
        Map<String, Object> levels = new HashMap<>();
        LOUD.forEach(logger -> levels.put("logging.level." + logger, "off"));
        return levels;
    }

    /** Once the application runs: back to the level everything else has. */
    public static void end() {
        LoggingSystem logging = LoggingSystem.get(QuietStart.class.getClassLoader());
        LOUD.forEach(logger -> logging.setLogLevel(logger, null));
    }
}
