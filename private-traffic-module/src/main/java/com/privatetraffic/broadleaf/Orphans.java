package com.privatetraffic.broadleaf;

import com.privatetraffic.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Transactions written without the one they belong to, as some gateways and scripts do. Each gets one of its own payment
 * that came before it and isn't used up yet: a settlement a capture that isn't settled, a charge an authorisation that is
 * open, a void or release what nothing undid; rather one with just its amount left, rather the newest.
 */
final class Orphans {

    private final List<HostTransaction> all;

    private Orphans(List<HostTransaction> transactions) {
        this.all = new ArrayList<>(transactions);
    }

    /** The same transactions, those among them with their parents. */
    static List<HostTransaction> adopted(List<HostTransaction> transactions) {
        Orphans orphans = new Orphans(transactions);
        orphans.adopt(
                orphans::isLoneSettlement,
                orphans::maySettle,
                (orphan, each) -> each.isSettlement() || isLetGoBefore(orphan, each));
        orphans.adopt(
                each -> (each.isCapture() || each.isSettlement()) && !orphans.hasParent(each),
                (charge, found) -> found.isAuthorisation(),
                (orphan, each) -> each.isMoneyIn() || each.isLetGo());
        orphans.adopt(
                each -> each.isLetGo() && !orphans.hasParent(each),
                (release, found) -> found.isAuthorisation() || orphans.isCounted(found),
                (orphan, each) -> each.isLetGo() || orphans.takesAnAuthorisation(each));
        return orphans.all;
    }

    /** What was undone by then isn't settled any more; what was undone later was. */
    private static boolean isLetGoBefore(HostTransaction orphan, HostTransaction each) {
        return each.isLetGo() && each.id() < orphan.id();
    }

    private boolean takesAnAuthorisation(HostTransaction each) {
        return each.isMoneyIn()
                && parent(each).filter(HostTransaction::isAuthorisation).isPresent();
    }

    private void adopt(
            Predicate<HostTransaction> orphan,
            BiPredicate<HostTransaction, HostTransaction> fits,
            BiPredicate<HostTransaction, HostTransaction> uses) {
        for (int i = 0; i < all.size(); i++) {
            HostTransaction each = all.get(i);
            if (orphan.test(each)) {
                all.set(i, parentOf(each, fits, uses).map(each::under).orElse(each));
            }
        }
    }

    private Optional<HostTransaction> parentOf(
            HostTransaction orphan,
            BiPredicate<HostTransaction, HostTransaction> fits,
            BiPredicate<HostTransaction, HostTransaction> uses) {
        boolean releases = orphan.type().equals("REVERSE_AUTH");
        return all.stream()
                .filter(each -> each.payment().id() == orphan.payment().id() && each.id() < orphan.id())
                .filter(each -> fits.test(orphan, each) && left(orphan, each, uses) > 0)
                .max(Comparator.comparing((HostTransaction each) -> each.isAuthorisation() == releases)
                        .thenComparing(each ->
                                left(orphan, each, uses) == orphan.amount().minor())
                        .thenComparing(HostTransaction::id));
    }

    /** In minor units. */
    private long left(
            HostTransaction orphan, HostTransaction parent, BiPredicate<HostTransaction, HostTransaction> uses) {
        return all.stream()
                .filter(each -> uses.test(orphan, each) && belongsTo(each, parent))
                .map(each -> each.amountOf(parent))
                .reduce(parent.amount(), Money::minus)
                .minor();
    }

    /** What hangs on a settlement belongs to its capture. */
    private boolean belongsTo(HostTransaction each, HostTransaction parent) {
        Optional<HostTransaction> above = parent(each);
        // No further than there are transactions: scripts have written some that are each other's parents.
        for (int steps = 0; steps < all.size(); steps++) {
            above = above.flatMap(found -> found.isMoneyIn() && !isCounted(found) ? parent(found) : Optional.of(found));
        }
        return above.filter(parent::equals).isPresent();
    }

    /** Its parent, if it names one, is the authorisation the capture may hang on too. */
    private boolean isLoneSettlement(HostTransaction each) {
        return each.isSettlement()
                && (!hasParent(each)
                        || parent(each).filter(HostTransaction::isAuthorisation).isPresent());
    }

    private boolean maySettle(HostTransaction settlement, HostTransaction charge) {
        return charge.isMoneyIn()
                && !charge.isSettlement()
                && (!hasParent(settlement)
                        || !hasParent(charge)
                        || settlement.parentId().equals(charge.parentId()));
    }

    private boolean isCounted(HostTransaction each) {
        return each.isMoneyIn()
                && parent(each).filter(HostTransaction::isMoneyIn).isEmpty();
    }

    private boolean hasParent(HostTransaction each) {
        return parent(each).isPresent();
    }

    private Optional<HostTransaction> parent(HostTransaction each) {
        return all.stream()
                .filter(other -> Long.valueOf(other.id()).equals(each.parentId()))
                .findFirst();
    }
}
