package com.privatetraffic.analytics;

import com.privatetraffic.setup.Database;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** What links bring. */
public final class LinkReports {

    private final VisitSums visits;
    private final OrderSums orders;

    public LinkReports(Database database, VisitDays days, ZoneId zone) {
        this.visits = new VisitSums(database, days, zone);
        this.orders = new OrderSums(database);
    }

    public LinkStatistics of(String linkCode, Period period) {
        Map<String, VisitCount> byDevice = visits.byDevice(linkCode, period);
        Map<String, Long> devices = new TreeMap<>();
        byDevice.forEach((device, count) -> {
            if (count.clicks() > 0) {
                devices.put(device, count.clicks());
            }
        });
        return new LinkStatistics(
                byDevice.values().stream().reduce(VisitCount.NONE, VisitCount::plus),
                devices,
                visits.byDay(linkCode, period),
                orders.contactsOfLink(linkCode, period),
                orders.ofLink(linkCode, period));
    }
}
