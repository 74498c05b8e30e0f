package com.privatetraffic.sample.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The system's Chromium. Each person of a story has a browser of their own: cookies, size, language. */
final class Browsers implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final List<String> consoleErrors = new CopyOnWriteArrayList<>();

    Page phone() {
        return person(390, 844, "Linux; Android 14; Pixel 8", "Mobile Safari/537.36");
    }

    Page desktop() {
        return person(1280, 900, "X11; Linux x86_64", "Safari/537.36");
    }

    /** A screen of any size. */
    Page page(int width, int height) {
        return person(width, height, "X11; Linux x86_64", "Safari/537.36");
    }

    private Page person(int width, int height, String device, String kind) {
        // Headless Chromium says that it is one, and would be taken for the robot it is.
        String agent = "Mozilla/5.0 (" + device + ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" + browser.version()
                + " " + kind;
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setUserAgent(agent)
                .setLocale("en-US"));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onPageError(error -> consoleErrors.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // The admin lives under /admin and can't answer the browser's own wish for /favicon.ico.
            if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
                consoleErrors.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
            }
        });
        return page;
    }

    /** What the pages complained of in their consoles so far. */
    List<String> consoleErrors() {
        return List.copyOf(consoleErrors);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
