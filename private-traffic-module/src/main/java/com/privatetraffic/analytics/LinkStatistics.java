package com.privatetraffic.analytics;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a link brought in a period.
 *
 * @param visits all of them
 * @param devices clicks of people by class of device
 * @param days by the day in the store's time zone; only those on which somebody came
 * @param contacts who became known by it
 * @param sales orders whose buyer came by it last
 */
public record LinkStatistics(
        VisitCount visits, Map<String, Long> devices, Map<LocalDate, VisitCount> days, long contacts, Sales sales) {}
