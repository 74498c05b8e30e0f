package com.privatetraffic.api;

import com.privatetraffic.analytics.LinkReports;
import com.privatetraffic.analytics.PoolReports;
import com.privatetraffic.analytics.VisitDays;
import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Channels;
import com.privatetraffic.channel.Connections;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.commerce.Catalogue;
import com.privatetraffic.commerce.Customers;
import com.privatetraffic.commerce.SellableSku;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.commission.Commissions;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactSearch;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.imports.ImportLab;
import com.privatetraffic.imports.ImportSettings;
import com.privatetraffic.imports.Preview;
import com.privatetraffic.imports.RejectReport;
import com.privatetraffic.job.Jobs;
import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.ledger.LedgerCheck;
import com.privatetraffic.limit.TryLimit;
import com.privatetraffic.link.ClickList;
import com.privatetraffic.link.ClickLog;
import com.privatetraffic.member.Members;
import com.privatetraffic.merge.MergeBook;
import com.privatetraffic.merge.Merges;
import com.privatetraffic.merge.SuggestionQueue;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFixture;
import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.pool.Pools;
import com.privatetraffic.privacy.PrivacyLab;
import com.privatetraffic.profile.ProfileLab;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.SecretBox;
import com.privatetraffic.text.Dates;
import com.privatetraffic.text.Texts;
import com.privatetraffic.webhook.WebhookFixture;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.Filter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;

/** The interface over a test's database and a shop that exists only in memory. */
final class ApiFixture {

    final SalesFixture sales;
    final MemoryShop shop;
    final ApiTokens tokens;
    private final TryLimit failures = new TryLimit(ApiWeb.TOKEN_TRIES, Duration.ofMinutes(1));
    final Map<Long, Shopper> customers = new HashMap<>();
    final List<Object> endpoints;
    final ImportLab imports;
    private final Database database;

    ApiFixture(Database database) {
        this(database, ConfiguredTokens.NONE);
    }

    ApiFixture(Database database, ConfiguredTokens configured) {
        this.database = database;
        sales = new SalesFixture(database);
        tokens = new ApiTokens(
                database, sales.clock, new SecureRandom(), new AuditTrail(database, sales.clock), configured);
        CartChoices choices = new CartChoices(database, sales.clock);
        ExternalCarts carts = new ExternalCarts(database, sales.clock);
        shop = new MemoryShop(choices, carts);
        Texts texts = new Texts(new Dates(ZoneOffset.UTC));
        imports = new ImportLab(database, 5, sales.clock);
        OrderFixture orders = new OrderFixture(database, sales.clock, shop, shop.host);
        LedgerBook book = new LedgerBook(database.jdbc());
        LedgerCheck check = new LedgerCheck(database, List.of(), sales.clock);
        VisitDays days = new VisitDays(database, sales.clock, ZoneOffset.UTC);
        PoolList poolList = new PoolList(database);
        AuditTrail audit = new AuditTrail(database, sales.clock);
        Platforms platforms = new Platforms(List.of());
        Connections connections = new Connections(database, sales.clock, platforms, new SecretBox(new byte[32]), audit);
        ChannelList channelList = new ChannelList(database);
        ProfileLab profiles = new ProfileLab(database, sales.clock, sales.roster);
        endpoints = List.of(
                new PoolsEndpoint(new Pools(database, sales.clock, poolList, Set.of("wa.me"), audit), poolList),
                new MainPoolEndpoint(new MainPools(database, sales.clock, poolList, audit)),
                new ConnectionsEndpoint(connections, WebhookFixture.meta()),
                new ChannelsEndpoint(
                        new Channels(
                                database,
                                sales.clock,
                                platforms,
                                poolList,
                                connections,
                                channelList,
                                Set.of("wa.me"),
                                audit),
                        channelList),
                new ParkedWebhooksEndpoint(WebhookFixture.parked(database, sales.clock)),
                new StatusEndpoint(check),
                new SkusEndpoint(shelf()),
                new LinksEndpoint(sales.links, new StoreAddress("https://shop.example.com"), sales.clock),
                new LinkReportsEndpoint(
                        sales.links,
                        new ClickList(database),
                        new LinkReports(database, days, ZoneOffset.UTC),
                        texts,
                        sales.clock),
                new PoolReportsEndpoint(
                        new PoolReports(
                                database,
                                days,
                                poolList,
                                new MainPools(database, sales.clock, poolList, audit),
                                sales.clock,
                                ZoneOffset.UTC),
                        texts,
                        sales.clock),
                new SalespeopleEndpoint(sales.salespeople, sales.roster, accounts(), book),
                new ContactsEndpoint(
                        profiles.contacts,
                        profiles.cards,
                        new ContactSearch(database),
                        new PhoneNumbers("US"),
                        profiles.registration),
                new ContactProfileEndpoint(
                        profiles.contacts, profiles.cards, profiles.profiles, profiles.desk, profiles.notes),
                new TimelineEndpoint(profiles.contacts, ProfileLab.timeline(database, orders.records())),
                new TagsEndpoint(profiles.tags),
                new ContactFieldsEndpoint(profiles.customFields),
                new HandoverEndpoint(sales.roster, profiles.handover),
                merging(audit),
                person(),
                new DuplicatesEndpoint(new SuggestionQueue(database, sales.clock)),
                new MembersEndpoint(new Members(database)),
                new LedgerEndpoint(book, check),
                new OrdersEndpoint(
                        new ExternalOrders(database, shop, sales.clock, new AuditTrail(database, sales.clock), carts),
                        shop,
                        new OrderChoices(
                                choices,
                                sales.routes,
                                new ClickLog(database, ClickLog.Bounds.DEFAULT),
                                sales.roster,
                                sales.clock),
                        shop,
                        orders.records()),
                new OrderEventsEndpoint(shop, orders.actions(orders), orders.records()),
                new EarningsEndpoint(
                        shop,
                        new OrderAttributions(database, sales.clock),
                        new Commissions(database),
                        sales.roster,
                        texts),
                new ImportsEndpoint(imports.imports, imports.list, new Preview(database), imports.undo, texts),
                new ImportFilesEndpoint(
                        imports.imports,
                        imports.list,
                        new RejectReport(database, texts),
                        new ImportSettings(DataSize.ofKilobytes(200), 5, Duration.ofDays(30)),
                        texts),
                new JobsEndpoint(new Jobs(imports.jobs())),
                new UnknownRouteEndpoint());
    }

    /** Behind the door, as a system with these scopes calls it. */
    MockMvc as(Scope... scopes) {
        EnumSet<Scope> granted = EnumSet.noneOf(Scope.class);
        granted.addAll(List.of(scopes));
        return mvc(tokens.create("test", granted, null, "test"));
    }

    /** With any token text, or none when it is null. */
    MockMvc mvc(String token) {
        var request = MockMvcRequestBuilders.get("/");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return MockMvcBuilders.standaloneSetup(endpoints.toArray())
                .setControllerAdvice(new ApiErrors())
                .addInterceptors(new ScopeGate())
                .addFilters(
                        new UploadFilter(),
                        wrapping(),
                        new BearerFilter(tokens, new DemoToken(new MockEnvironment()), failures),
                        new BodyLimit())
                .defaultRequest(request)
                .build();
    }

    /** As Spring Security does: what comes through is wrapped once more. */
    private static Filter wrapping() {
        return (request, response, chain) ->
                chain.doFilter(new HttpServletRequestWrapper((HttpServletRequest) request), response);
    }

    Database database() {
        return database;
    }

    private PersonEndpoint person() {
        PrivacyLab privacy = new PrivacyLab(database, sales.clock);
        return new PersonEndpoint(privacy.export(), privacy.erasure());
    }

    private ContactMergeEndpoint merging(AuditTrail audit) {
        Contacts contacts = new Contacts(database);
        return new ContactMergeEndpoint(
                new Merges(database, sales.clock, contacts, new Consents(database), audit, List.of()),
                new MergeBook(database),
                contacts);
    }

    private Customers accounts() {
        return new Customers() {
            @Override
            public Optional<Shopper> find(long customerId) {
                return Optional.ofNullable(customers.get(customerId));
            }

            @Override
            public Optional<Shopper> registeredWith(String email) {
                return customers.values().stream()
                        .filter(shopper -> shopper.email().equalsIgnoreCase(email))
                        .findFirst();
            }

            @Override
            public Optional<Shopper> signedIn() {
                return Optional.empty();
            }
        };
    }

    private static Catalogue shelf() {
        List<SellableSku> all = List.of(
                new SellableSku("MUG", "Stoneware mug", Money.of(1800, "USD"), 7L),
                new SellableSku("TEE-M", "Everyday tee M", Money.of(2500, "USD"), 8L),
                new SellableSku("TOTE", "Harbour tote", Money.of(4200, "USD"), 9L));
        return (query, afterSku, limit) -> all.stream()
                .filter(sku -> sku.name().toLowerCase(Locale.ROOT).contains(query)
                        && sku.sku().compareTo(afterSku) > 0)
                .limit(limit)
                .toList();
    }
}
