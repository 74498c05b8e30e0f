package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.ContactIntake;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.sample.running.RunningStore;
import java.util.List;
import java.util.regex.Pattern;

/** The pages of contacts, as staff go through them on a small phone and on a desktop. */
final class ContactTour {

    private static final int[] WIDTHS = {360, 1280};

    private final Page admin;
    private final String address;
    private final long nora;
    private final long other;

    ContactTour(Page admin, RunningStore store) {
        this.admin = admin;
        this.address = store.admin();
        ContactIntake intake = store.bean(ContactIntake.class);
        nora = take(intake, "Nora Lindqvist-Ashworth", "nora.lindqvist-ashworth@example.com");
        other = take(intake, "N. Lindqvist", "nora@example.org");
    }

    private static long take(ContactIntake intake, String name, String email) {
        return intake.take(Arrival.of(name, email, "+1 415 555 0177", Origin.of(ContactSource.FORM)))
                .contactId();
    }

    /** The list, its search and filters, and several people at once. */
    void list() {
        open("/pt-contact");
        admin.click(".pt-filters summary");
        looked("contacts");
        admin.fill("#pt-contact-filter-q", "12");
        press("Search contacts");
        assertThat(admin.textContent(".pt-page")).contains("Type at least 3 digits of the number.");
        looked("contacts-short");
        open("/pt-contact?q=nobody+at+all&stage=LOST");
        assertThat(admin.textContent(".pt-nothing")).contains("No contact matches these filters.");
        looked("contacts-filtered");
        admin.fill("#pt-contact-filter-q", "lindqvist");
        open("/pt-contact?q=lindqvist");
        admin.check("input[name=ids] >> nth=0");
        admin.check("input[name=ids] >> nth=1");
        admin.fill("#pt-contact-bulk-toTag", "Spring fair");
        press("Add tag");
        assertThat(admin.textContent(".pt-flash")).contains("Tagged Spring fair. Contacts changed: 2.");
        looked("contacts-tagged");
        admin.click(".pt-flash button");
        assertThat(admin.textContent(".pt-flash")).contains("Tag Spring fair removed. Contacts changed: 2.");
    }

    /** One person: what is noted of them, and each thing taken back. */
    void person() {
        String page = "/pt-contact/" + nora;
        open(page);
        looked("contact");
        admin.fill("#pt-contact-tag-tags", "VIP");
        press("Add tag");
        assertThat(admin.textContent(".pt-flash")).contains("Tagged: VIP.");
        admin.fill("#pt-contact-note-note", "Likes the blue mugs.\nCall after five.");
        press("Add note");
        admin.click(".pt-flash button");
        assertThat(admin.textContent(".pt-flash")).contains("Note removed.");
        admin.click(".pt-flash button");
        admin.click("text=Move to another stage");
        admin.selectOption("#pt-contact-move-stage", "FOLLOWING");
        admin.fill("#pt-contact-move-note", "Wants an offer");
        press("Move contact");
        admin.click("text=Give to another owner");
        admin.fill("#pt-contact-give-owner", "NOBODY99");
        press("Change owner");
        assertThat(admin.textContent(".pt-problems")).contains("No approved salesperson has this code.");
        looked("contact-mistake");
        open(page);
        looked("contact-noted");
        for (String tab : List.of("consents", "fields", "merges")) {
            open(page + "?tab=" + tab);
            looked("contact-" + tab);
        }
    }

    /** One person under two numbers. */
    void merge() {
        open("/pt-contact/duplicates");
        looked("duplicates");
        admin.click(".pt-decide a >> nth=0");
        looked("merge");
        lookedInChinese("/pt-contact/" + nora + "/merge/" + other, "merge");
        for (String path : List.of(
                "/pt-contact",
                "/pt-contact?q=1",
                "/pt-contact/" + nora,
                "/pt-contact/" + nora + "?tab=consents",
                "/pt-contact/duplicates")) {
            lookedInChinese(path, "contacts" + path.replace("" + nora, "one").replaceAll("[^a-z]", "-"));
        }
        open("/pt-contact/" + nora + "/merge/" + other);
        admin.check("input[name=pick_name][value=right]");
        press("Merge into contact " + nora);
        assertThat(admin.textContent(".pt-flash")).contains("Merged. Contact " + other + " leads here from now on.");
        open("/pt-contact/" + other);
        assertThat(admin.textContent(".pt-page")).contains("Was contact " + other + ".");
        looked("contact-merged");
        open("/pt-contact/" + nora + "?tab=merges");
        looked("contact-merges-one");
        admin.click("text=Undo merge");
        looked("unmerge");
        press("Undo merge");
        assertThat(admin.textContent(".pt-flash")).contains("The merge is undone.");
    }

    private void open(String path) {
        admin.navigate(address + path);
    }

    private void press(String words) {
        admin.locator(".pt-page button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")))
                .first()
                .click();
        admin.waitForLoadState();
    }

    private void lookedInChinese(String path, String name) {
        open(path + (path.contains("?") ? "&" : "?") + "locale=zh_CN");
        looked(name + "-zh", "zh-CN");
        assertThat(EnglishWords.on(admin)).as(path).isEmpty();
        open("/pt-contact?locale=en");
    }

    private void looked(String name) {
        looked(name, "en");
    }

    private void looked(String name, String language) {
        for (int width : WIDTHS) {
            admin.setViewportSize(width, 900);
            Looked.at(admin, language);
            FirstPath.picture(admin, "admin-" + name + "-" + width);
        }
    }
}
