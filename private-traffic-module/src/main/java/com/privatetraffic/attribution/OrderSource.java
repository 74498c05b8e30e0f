package com.privatetraffic.attribution;

/**
 * Where a buyer came from: the last click of all, whoever is paid for the order, and what its link said then. All of it is
 * null for somebody who came by themselves.
 *
 * @param poolId the pool the channel was in at the click
 * @param campaign of the link, as it was at placement
 */
public record OrderSource(Click click, Long channelId, Long poolId, String campaign) {

    public static final OrderSource NONE = new OrderSource(null, null, null, null);

    /** A click of whose link nothing is known. */
    public static OrderSource by(Click click) {
        return new OrderSource(click, null, null, null);
    }
}
