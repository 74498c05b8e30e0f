package com.privatetraffic.api;

import com.privatetraffic.analytics.LinkReports;
import com.privatetraffic.analytics.LinkStatistics;
import com.privatetraffic.analytics.Period;
import com.privatetraffic.analytics.VisitCount;
import com.privatetraffic.link.Click;
import com.privatetraffic.link.ClickList;
import com.privatetraffic.link.Links;
import com.privatetraffic.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a link brought: sums and single visits. */
@RestController
@RequestMapping(Api.BASE + "/links/{code}")
final class LinkReportsEndpoint {

    record DayJson(String day, long clicks, long bots, long visitors) {

        static DayJson of(Map.Entry<LocalDate, VisitCount> day) {
            VisitCount count = day.getValue();
            return new DayJson(day.getKey().toString(), count.clicks(), count.bots(), count.visitors());
        }
    }

    /** {@code clicks} are those of people. */
    record StatisticsJson(
            Instant from,
            Instant to,
            long clicks,
            long bots,
            long visitors,
            Map<String, Long> devices,
            long contacts,
            long orders,
            List<MoneyJson> netSales,
            List<DayJson> days) {

        static StatisticsJson of(Period period, LinkStatistics statistics) {
            return new StatisticsJson(
                    period.from(),
                    period.until(),
                    statistics.visits().clicks(),
                    statistics.visits().bots(),
                    statistics.visits().visitors(),
                    statistics.devices(),
                    statistics.contacts(),
                    statistics.sales().orders(),
                    statistics.sales().net().stream().map(MoneyJson::of).toList(),
                    statistics.days().entrySet().stream().map(DayJson::of).toList());
        }
    }

    record VisitJson(
            String id,
            Instant at,
            String via,
            boolean bot,
            String device,
            String country,
            String referrer,
            String salespersonCode,
            String channelId,
            String poolId,
            String utmSource,
            String utmMedium,
            String utmCampaign) {

        static VisitJson of(Click click) {
            return new VisitJson(
                    click.id().toString(),
                    click.occurredAt(),
                    click.via().name(),
                    click.visitor().bot(),
                    click.visitor().device().name(),
                    click.visitor().country(),
                    click.referrer(),
                    click.origin().salespersonCode(),
                    Ids.text(click.origin().channelId()),
                    Ids.text(click.origin().poolId()),
                    click.utm().source(),
                    click.utm().medium(),
                    click.utm().campaign());
        }
    }

    private final Links links;
    private final ClickList clicks;
    private final LinkReports reports;
    private final Texts texts;
    private final Clock clock;

    LinkReportsEndpoint(Links links, ClickList clicks, LinkReports reports, Texts texts, Clock clock) {
        this.links = links;
        this.clicks = clicks;
        this.reports = reports;
        this.texts = texts;
        this.clock = clock;
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping("/statistics")
    StatisticsJson statistics(
            @PathVariable String code,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to) {
        check(code);
        Period period = Periods.of(from, to, texts.dates().zone(), clock);
        return StatisticsJson.of(period, reports.of(code, period));
    }

    /** The latest first. */
    @Needs(Scope.CAMPAIGNS)
    @GetMapping("/clicks")
    Items<VisitJson> clicks(
            @PathVariable String code,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after) {
        check(code);
        return Items.page(
                read(code, Cursor.position(after), Items.toRead(limit)),
                limit,
                click -> click.occurredAt() + " " + click.id(),
                VisitJson::of);
    }

    private List<Click> read(String code, String position, int limit) {
        if (position == null) {
            return clicks.latest(code, limit);
        }
        int blank = position.indexOf(' ');
        try {
            return clicks.before(
                    code,
                    Instant.parse(position.substring(0, Math.max(blank, 0))),
                    UUID.fromString(position.substring(blank + 1)),
                    limit);
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.unknown();
        }
    }

    private void check(String code) {
        if (links.find(code).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
