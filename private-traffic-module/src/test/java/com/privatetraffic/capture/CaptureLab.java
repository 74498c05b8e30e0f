package com.privatetraffic.capture;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelFacts;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Channels;
import com.privatetraffic.channel.Connections;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactIntake;
import com.privatetraffic.contact.ContactLab;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.pool.PoolFacts;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.pool.Pools;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.SecretBox;
import com.privatetraffic.setup.TaskQueue;
import com.privatetraffic.storefront.Pages;
import com.privatetraffic.storefront.StorefrontFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.web.servlet.MockMvc;

/** A store that captures contacts, put together as the application does it; its letters land in a list. */
public final class CaptureLab {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public final StorefrontFixture shop;
    public final List<Letter> letters = new ArrayList<>();
    public final Contacts contacts;
    public final Consents consents;
    public final Confirmations confirmations;
    public final CapturePages pages;
    public final CounterDesk counter;
    public final SignUps signUps;
    public final MockMvc mvc;
    final Preferences preferences;
    final PreferenceLinks preferenceLinks;
    public String missing;

    private final Database database;
    private final Channels channels;
    private final Pools pools;
    private final ConfirmationTask letterTask;
    private final Welcome welcome;

    public CaptureLab(Database database) {
        this.database = database;
        this.shop = new StorefrontFixture(database);
        var clock = shop.sales.clock;
        AuditTrail audit = new AuditTrail(database, clock);
        PoolList poolList = new PoolList(database);
        ChannelList channelList = new ChannelList(database);
        Platforms platforms = new Platforms(List.of());
        Connections connections = new Connections(database, clock, platforms, new SecretBox(new byte[32]), audit);
        channels = new Channels(database, clock, platforms, poolList, connections, channelList, Set.of(), audit);
        pools = new Pools(database, clock, poolList, Set.of(), audit);
        contacts = new Contacts(database);
        consents = new Consents(database);
        PhoneNumbers phones = new PhoneNumbers("US");
        ContactIntake intake = ContactLab.intake(database, clock);
        CaptureKeys keys = new CaptureKeys(new byte[32]);
        TaskQueue tasks = new TaskQueue(database);
        confirmations = new Confirmations(database, clock, tasks, contacts, consents, keys.marks());
        OptInPolicy optIn = new OptInPolicy(true, confirmations, contacts, consents);
        signUps = new SignUps(database, tasks, clock);
        welcome = new Welcome(database, clock, intake, optIn, channelList, shop.sales.links, shop.texts);
        pages = new CapturePages(database, clock, channelList, platforms, audit);
        preferenceLinks = new PreferenceLinks(keys.preferences());
        preferences = new Preferences(database, clock, contacts, consents, confirmations, preferenceLinks, shop.texts);
        JoinCheck check = new JoinCheck(phones);
        counter = new CounterDesk(new Counter(channelList), shop.sales.links, signUps, check, shop.texts, clock);
        shop.forms = new JoinForms(pages, shop.sales.roster, shop.texts, clock, keys.forms(), Duration.ofDays(2));
        Letters box = new MemoryLetters();
        letterTask = new ConfirmationTask(
                database,
                clock,
                box,
                new ConfirmationLetter(shop.texts, new StoreAddress(null), preferenceLinks),
                Duration.ofDays(2));
        SentNotes notes = keys.notes(clock);
        JoinDesk desk =
                new JoinDesk(pages, shop.forms, check, phones, signUps, notes, confirmations, keys.marks(), true);
        mvc = Pages.of(
                shop.interceptor(),
                null,
                new JoinPage(shop.forms, desk, shop.cookie, clock),
                new SentPage(notes, desk, box, 48, clock),
                new ConfirmPage(confirmations, pages, notes, desk),
                new PreferencesPage(preferences),
                new UnsubscribeEndpoint(preferences));
    }

    /** Does all that is due, also what comes of it. */
    public void work() {
        List<Map<String, Object>> due = due();
        while (!due.isEmpty()) {
            due.forEach(task -> run(String.valueOf(task.get("task_name")), String.valueOf(task.get("task_instance"))));
            due = due();
        }
    }

    /** A channel that is on, in a pool of its own. */
    public Channel channel(String platform) {
        return channel(platform, Purpose.MARKETING);
    }

    public Channel channel(String platform, Purpose purpose) {
        String account = platform.matches("whatsapp|sms")
                ? "+1415555" + (2000 + NUMBERS.incrementAndGet())
                : "a" + NUMBERS.incrementAndGet();
        long pool = pools.create(PoolFacts.usual("Pool of " + account, PoolKind.OFFLINE, null), "test")
                .id();
        return channels.create(new ChannelFacts(account, platform, account, pool, null, purpose, true, null), "test");
    }

    public void switchOff(Channel channel) {
        channels.change(channel.id(), facts -> facts.enabled(false), "test");
    }

    /** The path of the last letter's link. */
    public String link() {
        return pathOf(letters.get(letters.size() - 1).link());
    }

    static String pathOf(String address) {
        return address.replace("https://shop.example", "");
    }

    private List<Map<String, Object>> due() {
        return database.jdbc()
                .queryForList(
                        "select task_name, task_instance from pt_scheduled_task where execution_time <= ?"
                                + " order by execution_time",
                        InstantColumn.of(shop.sales.clock.instant()));
    }

    private void run(String name, String instance) {
        Instant again = null;
        switch (name) {
            case SignUpTask.NAME -> welcome.welcome(Long.parseLong(instance));
            case ConfirmationTask.NAME -> again = letterTask.run(Long.parseLong(instance));
            case AskAgainTask.NAME -> confirmations.again(instance);
            default -> throw new AssertionError(name);
        }
        if (again == null) {
            database.jdbc()
                    .update("delete from pt_scheduled_task where task_name = ? and task_instance = ?", name, instance);
        } else {
            database.jdbc()
                    .update(
                            "update pt_scheduled_task set execution_time = ? where task_name = ? and task_instance = ?",
                            InstantColumn.of(again),
                            name,
                            instance);
        }
    }

    private final class MemoryLetters implements Letters {

        @Override
        public String missing() {
            return missing;
        }

        @Override
        public String storeAddress() {
            return "https://shop.example";
        }

        @Override
        public void send(Letter letter) {
            letters.add(letter);
        }
    }
}
