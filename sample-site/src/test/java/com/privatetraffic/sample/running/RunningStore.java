package com.privatetraffic.sample.running;

import com.privatetraffic.sample.SampleStore;
import com.privatetraffic.sample.StorefrontApplication;
import com.privatetraffic.sample.launch.Application;
import com.privatetraffic.sample.launch.ChildApplication;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The sample store, started for a test on free ports, with its files in a folder of the test's. Starting again in the same
 * folder finds the same store.
 */
public final class RunningStore implements AutoCloseable {

    private final OffsetClock clock = new OffsetClock();
    private final List<String> arguments = new ArrayList<>();
    private final ConfigurableApplicationContext storefront;
    private ChildApplication admin;
    private int adminPort;

    private RunningStore(StoreDatabase database, Path folder, List<Class<?>> additions, String... properties) {
        arguments.addAll(database.arguments());
        arguments.addAll(files(folder));
        arguments.add("--private-traffic.tasks.polling-interval=200ms");
        for (String property : properties) {
            arguments.add("--" + property);
        }
        List<String> storefrontArguments = new ArrayList<>(arguments);
        storefrontArguments.add("--server.port=0");
        storefrontArguments.add("--server.address=127.0.0.1");
        additions.add(0, StorefrontApplication.class);
        storefront = new SpringApplicationBuilder(additions.toArray(Class<?>[]::new))
                .initializers((ApplicationContextInitializer<GenericApplicationContext>)
                        context -> context.registerBean("privateTrafficClock", Clock.class, () -> clock))
                .properties(Map.of(
                        "spring.config.name", "application,storefront",
                        "spring.profiles.default", "demo"))
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(storefrontArguments.toArray(String[]::new));
    }

    /** Only the storefront; {@link #admin} starts the other on demand. */
    public static RunningStore start(Path folder, String... properties) {
        return on(StoreDatabase.h2(folder), folder, properties);
    }

    /** As {@link #start(Path, String...)}, on a database of the test's. */
    public static RunningStore on(StoreDatabase database, Path folder, String... properties) {
        return new RunningStore(database, folder, new ArrayList<>(), properties);
    }

    /** With beans of the test's among the storefront's. */
    public static RunningStore start(Path folder, Class<?> addition, String... properties) {
        return on(StoreDatabase.h2(folder), folder, addition, properties);
    }

    /** As {@link #start(Path, Class, String...)}, on a database of the test's. */
    public static RunningStore on(StoreDatabase database, Path folder, Class<?> addition, String... properties) {
        return new RunningStore(database, folder, new ArrayList<>(List.of(addition)), properties);
    }

    public OffsetClock clock() {
        return clock;
    }

    /** The clock goes on by this, again and again, until what is then waited for has come. */
    public PassingTime passing(Duration step) {
        return new PassingTime(this, step);
    }

    /** Address of the storefront without a slash at its end. */
    public String address() {
        return "http://localhost:" + port();
    }

    public int port() {
        return storefront.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return storefront.getBean(type);
    }

    public ConfigurableApplicationContext storefront() {
        return storefront;
    }

    /** Address of the admin, which is started at the first call. */
    public String admin() {
        if (admin == null) {
            adminPort = FreePort.find();
            List<String> adminArguments = new ArrayList<>(arguments);
            adminArguments.add("--store.admin.port=" + adminPort);
            admin = ChildApplication.start(Application.ADMIN, SampleStore.class.getName(), adminArguments);
            admin.awaitReady();
        }
        return "http://localhost:" + adminPort + "/admin";
    }

    /** Where a store keeps its files, its database apart. */
    static List<String> files(Path folder) {
        return List.of(
                "--broadleaf.search.home=" + folder.resolve("solr"),
                "--asset.server.file.system.path=" + folder.resolve("assets"),
                "--file.service.temp.file.base.directory=" + folder.resolve("work"));
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.stop();
        }
        storefront.close();
    }
}
