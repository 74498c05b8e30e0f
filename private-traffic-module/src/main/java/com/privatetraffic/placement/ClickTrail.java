package com.privatetraffic.placement;

import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.OrderSource;

/** The log of visits, as far as a placed order needs it; {@code link} does it. */
public interface ClickTrail {

    /**
     * Logs the click that led to an order unless the log has it: clicks wait in memory for a moment, and a crash may have
     * taken this one. Runs in the caller's transaction; again for the same click it changes nothing.
     *
     * @return the click as a source: the channel and pool its link was in then, the campaign it has now
     */
    OrderSource keep(Click click);
}
