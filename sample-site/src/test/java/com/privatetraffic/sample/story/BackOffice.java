package com.privatetraffic.sample.story;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.regex.Pattern;

/** Broadleaf's lists, forms and dialogs, as a merchant uses them. */
final class BackOffice {

    private final Page page;
    private final String admin;

    BackOffice(Page page, String admin) {
        this.page = page;
        this.admin = admin;
    }

    Page page() {
        return page;
    }

    void signIn(String login, String password) {
        page.navigate(admin + "/login");
        page.fill("#username", login);
        page.fill("#password", password);
        page.click("input[type=submit]");
        attached("#sideMenu");
    }

    void open(String path) {
        page.navigate(admin + path);
        attached("#sideMenu");
    }

    /** By the list's own search: a list loads its rows while it is scrolled, and again while one is clicked. */
    void find(String section, String name) {
        open("/" + section);
        page.fill("form.custom-entity-search input[type=search]", name);
        page.click("form.custom-entity-search .search-button");
        Locator row = page.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText(exactly(name)))
                .first();
        patiently(() -> {
            row.click();
            page.waitForURL(
                    Pattern.compile(".*/" + section + "/-?\\d+"), new Page.WaitForURLOptions().setTimeout(20_000));
        });
    }

    void startAdding(String section) {
        open("/" + section);
        opensADialog(page.locator("button.add-main-entity"));
    }

    /** In the dialog if one is open, else in the page's form. */
    void type(String field, String value) {
        inFront(named(field)).first().fill(value);
    }

    void pick(String field, String value) {
        inFront(named(field) + "[value='" + value + "']").first().check();
    }

    void select(String field, String value) {
        inFront("select" + named(field)).selectOption(value);
    }

    void tab(String name) {
        page.locator("dl.tabs a")
                .filter(new Locator.FilterOptions().setHasText(exactly(name)))
                .click();
    }

    /** Saves the dialog's new record and waits for its own page. */
    void saveNew(String section) {
        page.locator(".modal .submit-button").first().click();
        page.waitForURL(Pattern.compile(".*/" + section + "/\\d+"));
    }

    void save() {
        page.locator(".submit-button:visible").first().click();
        page.waitForSelector(".alert-box.success:visible");
    }

    void addTo(String collection) {
        opensADialog(in(collection, ".sub-list-grid-add"));
    }

    private void opensADialog(Locator button) {
        patiently(() -> {
            button.click();
            page.waitForSelector(".modal", new Page.WaitForSelectorOptions().setTimeout(20_000));
        });
    }

    /** Broadleaf's scripts take a click only once they have started, which no event tells: until it has its effect. */
    private static void patiently(Runnable click) {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(TimeoutError.class)
                .until(() -> {
                    click.run();
                    return true;
                });
    }

    /** The dialog of a collection, until the row with this text stands in it. */
    void keep(String collection, String row) {
        page.locator(".modal .submit-button").click();
        closed();
        waitForRow(collection, row);
    }

    void waitForRow(String collection, String row) {
        in(collection, "td")
                .filter(new Locator.FilterOptions().setHasText(row))
                .first()
                .waitFor();
    }

    Locator in(String collection, String selector) {
        return page.locator("[id='" + collection + "'] " + selector);
    }

    /** In the dialog's list, by the filter of its first column. */
    void choose(String name) {
        page.locator(".modal .listgrid-headerBtn i.filter-icon").first().click();
        page.locator(".modal .filter-fields input[type=text]:visible").first().fill(name);
        page.locator(".modal .listgrid-filter:visible").click();
        until("document.querySelectorAll('.modal tbody tr[data-rowid]').length === 1");
        rowOfDialog(name).click();
    }

    Locator rowOfDialog(String name) {
        return page.locator(".modal tbody td")
                .filter(new Locator.FilterOptions().setHasText(exactly(name)))
                .first();
    }

    /** The dialogs in front of one another are as many as this. */
    void closed() {
        page.locator(".modal").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** The page's policy lets no text be run as a script, as Playwright's own waiting would. */
    void until(String condition) {
        await().atMost(Duration.ofMinutes(1)).until(() -> (Boolean) page.evaluate("() => " + condition));
    }

    void upload(String field, String name, byte[] content) {
        page.setInputFiles(field, new FilePayload(name, "image/png", content));
    }

    /** What is said of a file that wasn't taken. */
    String refusal() {
        return page.waitForSelector(".light-refusal").textContent();
    }

    private Locator inFront(String selector) {
        boolean dialog = page.locator(".modal").count() > 0;
        return dialog ? page.locator(".modal").last().locator(selector) : page.locator(selector);
    }

    private void attached(String selector) {
        page.waitForSelector(selector, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static String named(String field) {
        return "[name=\"fields['" + field + "'].value\"]";
    }

    /** A browser's expression, which knows no quoting: plain words only. */
    static Pattern exactly(String words) {
        return Pattern.compile("^\\s*" + words + "\\s*$");
    }
}
