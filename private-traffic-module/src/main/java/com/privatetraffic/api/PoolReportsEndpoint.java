package com.privatetraffic.api;

import com.privatetraffic.analytics.Period;
import com.privatetraffic.analytics.PoolReports;
import com.privatetraffic.analytics.PoolShare;
import com.privatetraffic.analytics.PoolTotals;
import com.privatetraffic.analytics.ShareReport;
import com.privatetraffic.text.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which pool carries the store. */
@RestController
@RequestMapping(Api.BASE + "/analytics")
final class PoolReportsEndpoint {

    record NetShareJson(String currency, BigDecimal percent) {

        static List<NetShareJson> of(PoolShare share) {
            return share.net().entrySet().stream()
                    .map(each -> new NetShareJson(each.getKey().getCurrencyCode(), each.getValue()))
                    .toList();
        }
    }

    /** Percent of all pools together. */
    record ShareJson(BigDecimal visits, BigDecimal contacts, BigDecimal orders, List<NetShareJson> netSales) {}

    record PoolJson(
            String poolId,
            String name,
            long visits,
            long contacts,
            long orders,
            List<MoneyJson> netSales,
            ShareJson share) {

        static PoolJson of(PoolShare share) {
            return of(
                    share.totals(),
                    new ShareJson(share.visits(), share.contacts(), share.orders(), NetShareJson.of(share)));
        }

        static PoolJson of(PoolTotals totals, ShareJson share) {
            return new PoolJson(
                    Ids.text(totals.poolId()),
                    totals.name(),
                    totals.visits(),
                    totals.contacts(),
                    totals.sales().orders(),
                    money(totals),
                    share);
        }
    }

    record MonthPoolJson(String poolId, long orders, List<MoneyJson> netSales, List<NetShareJson> share) {

        static MonthPoolJson of(PoolShare share) {
            PoolTotals totals = share.totals();
            return new MonthPoolJson(
                    Ids.text(totals.poolId()), totals.sales().orders(), money(totals), NetShareJson.of(share));
        }
    }

    record MonthJson(String month, List<MonthPoolJson> items) {}

    record ReportJson(
            Instant from,
            Instant to,
            List<PoolJson> items,
            PoolJson withoutPool,
            List<MonthJson> months,
            String readyToBeMain) {}

    private final PoolReports reports;
    private final Texts texts;
    private final Clock clock;

    PoolReportsEndpoint(PoolReports reports, Texts texts, Clock clock) {
        this.reports = reports;
        this.texts = texts;
        this.clock = clock;
    }

    @Needs(Scope.ANALYTICS)
    @GetMapping("/pools")
    ReportJson pools(@RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        Period period = Periods.of(from, to, texts.dates().zone(), clock);
        ShareReport report = reports.of(period);
        return new ReportJson(
                period.from(),
                period.until(),
                report.pools().stream().map(PoolJson::of).toList(),
                PoolJson.of(report.withoutPool(), null),
                report.months().stream()
                        .map(month -> new MonthJson(
                                month.month().toString(),
                                month.pools().stream().map(MonthPoolJson::of).toList()))
                        .toList(),
                Ids.text(report.readyToBeMain()));
    }

    private static List<MoneyJson> money(PoolTotals totals) {
        return totals.sales().net().stream().map(MoneyJson::of).toList();
    }
}
