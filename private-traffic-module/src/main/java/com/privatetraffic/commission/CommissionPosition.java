package com.privatetraffic.commission;

import com.privatetraffic.ledger.Entry;
import com.privatetraffic.ledger.Purse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the money of one commission lies, by its postings; minor units.
 *
 * @param begun whether anything was ever posted for it
 * @param everAvailable whether any of it ever came to the available account
 */
record CommissionPosition(Map<Purse, Long> lying, boolean begun, boolean everAvailable) {

    static final CommissionPosition NONE = new CommissionPosition(Map.of(), false, false);

    CommissionPosition {
        lying = Map.copyOf(lying);
    }

    /** After this movement too. */
    CommissionPosition with(Entry entry) {
        Map<Purse, Long> moved = new EnumMap<>(Purse.class);
        moved.putAll(lying);
        Optional<Purse> from = entry.from().purse();
        Optional<Purse> to = entry.to().purse();
        from.ifPresent(purse -> moved.merge(purse, -entry.amount().minor(), Long::sum));
        to.ifPresent(purse -> moved.merge(purse, entry.amount().minor(), Long::sum));
        return new CommissionPosition(
                moved, true, everAvailable || to.filter(Purse.AVAILABLE::equals).isPresent());
    }
}
