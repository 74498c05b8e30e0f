package com.privatetraffic.sample;

import com.privatetraffic.sample.demo.DemoLogins;
import com.privatetraffic.sample.launch.Application;
import com.privatetraffic.sample.launch.ChildApplication;
import com.privatetraffic.sample.launch.FailureSentence;
import com.privatetraffic.sample.launch.ParentWatch;
import com.privatetraffic.sample.launch.Ports;
import com.privatetraffic.sample.launch.QuietStart;
import com.privatetraffic.sample.launch.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the store. Without a word it starts both applications: the storefront here, then the admin in a JVM of its own
 * on the same database. With "storefront" or "admin" as first argument it starts only that one, as production does.
 */
public final class SampleStore {

    private static final Path FAILURE_REPORT = Path.of("data", "start-failure.txt");

    private SampleStore() {}

    public static void main(String[] args) {
        List<String> arguments = new ArrayList<>(Arrays.asList(args));
        String word = arguments.isEmpty() ? "" : arguments.get(0);
        boolean one = Arrays.stream(Application.values())
                .anyMatch(known -> known.word().equals(word));
        if (one) {
            arguments.remove(0);
        }
        try {
            Settings settings = Settings.of(arguments);
            if (one) {
                startOne(Application.valueOf(word.toUpperCase(Locale.ROOT)), settings);
            } else {
                startBoth(settings);
            }
        } catch (RuntimeException | Error failure) {
            giveUp(failure);
        }
    }

    private static void startOne(Application application, Settings settings) {
        if (ParentWatch.isChild()) {
            ParentWatch.start();
        }
        Ports.requireFree(settings, application);
        run(application, settings);
        if (ParentWatch.isChild()) {
            ParentWatch.ready();
        }
    }

    private static void startBoth(Settings settings) {
        Ports.requireFree(settings, Application.STOREFRONT);
        Ports.requireFree(settings, Application.ADMIN);
        ConfigurableApplicationContext storefront = run(Application.STOREFRONT, settings);
        ChildApplication admin =
                ChildApplication.start(Application.ADMIN, SampleStore.class.getName(), settings.arguments());
        Runtime.getRuntime().addShutdownHook(new Thread(admin::stop, "admin-stop"));
        admin.awaitReady();
        admin.onExit(() -> {
            if (storefront.isActive()) {
                System.err.println("The admin application has ended, so the storefront ends too.");
                System.exit(1);
            }
        });
        System.out.println(welcome(settings));
    }

    private static ConfigurableApplicationContext run(Application application, Settings settings) {
        System.out.println("Starting the " + application.word() + " …");
        Map<String, Object> defaults = new HashMap<>(QuietStart.levels());
        defaults.put("spring.config.name", "application," + application.word());
        defaults.put("spring.profiles.default", "demo");
        Class<?> source = application == Application.ADMIN ? AdminApplication.class : StorefrontApplication.class;
        ConfigurableApplicationContext running = new SpringApplicationBuilder(source)
                .properties(defaults)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings.arguments().toArray(String[]::new));
        QuietStart.end();
        return running;
    }

    private static String welcome(Settings settings) {
        String text =
                """

                The store is open.
                  Store  http://localhost:%d/
                  Admin  http://localhost:%d/admin
                """
                        .formatted(settings.port(Application.STOREFRONT), settings.port(Application.ADMIN));
        return settings.demo()
                ? text
                        + """
                  Shopper log-in  %s / %s
                  Admin log-in    %s / %s
                """
                                .formatted(
                                        DemoLogins.SHOPPER,
                                        DemoLogins.SHOPPER_PASSWORD,
                                        DemoLogins.ADMIN,
                                        DemoLogins.ADMIN_PASSWORD)
                : text;
    }

    /** One sentence for the person, the trace in a file for whoever has to look closer. */
    private static void giveUp(Throwable failure) {
        String sentence = FailureSentence.of(failure);
        if (ParentWatch.isChild()) {
            ParentWatch.failed(sentence);
        } else {
            System.err.println(sentence);
        }
        try {
            Files.createDirectories(FAILURE_REPORT.getParent());
            try (PrintWriter report =
                    new PrintWriter(Files.newBufferedWriter(FAILURE_REPORT, StandardCharsets.UTF_8))) {
                failure.printStackTrace(report);
            }
        } catch (IOException e) {
            System.err.println("The details could not be written to " + FAILURE_REPORT + ": " + e.getMessage());
        }
        System.exit(1);
    }
}
