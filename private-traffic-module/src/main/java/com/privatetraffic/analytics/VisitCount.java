package com.privatetraffic.analytics;

/**
 * How often somebody came.
 *
 * @param clicks of people
 * @param bots visits of programs that say so
 * @param visitors people, each counted once a day and link
 */
public record VisitCount(long clicks, long bots, long visitors) {

    public static final VisitCount NONE = new VisitCount(0, 0, 0);

    VisitCount plus(VisitCount other) {
        return new VisitCount(clicks + other.clicks, bots + other.bots, visitors + other.visitors);
    }
}
