package com.privatetraffic.order;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.MoneyIn;
import com.privatetraffic.commerce.Payments;
import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What the store has settled on for its orders.
 *
 * @param authorisedIsPaid whether an authorised payment counts as paid; else only captured money does
 * @param confirmAfterDays days of 24 hours after payment until whatever is left is taken for handed over
 */
public record OrderTerms(boolean authorisedIsPaid, int confirmAfterDays) {

    /** What counts towards the total. */
    Money covered(Payments payments) {
        return authorisedIsPaid ? payments.authorised() : payments.captured();
    }

    /** Whether it let go of something that counted towards the total. */
    boolean uncovers(MoneyBack back) {
        return switch (back.undone()) {
            case CAPTURED -> true;
            case AUTHORISED -> authorisedIsPaid;
            case NOTHING -> false;
        };
    }

    /** When what counts reached {@code due}; null when nobody wrote that down. */
    Instant coveredAt(Payments payments, Money due) {
        List<MoneyIn> counting = payments.in().stream()
                .filter(each -> authorisedIsPaid || each.captured())
                .sorted(Comparator.comparing(this::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        long reached = 0;
        for (MoneyIn each : counting) {
            reached += each.amount().minor();
            if (reached >= due.minor()) {
                return at(each);
            }
        }
        return null;
    }

    private Instant at(MoneyIn money) {
        return authorisedIsPaid ? money.authorisedAt() : money.capturedAt();
    }
}
