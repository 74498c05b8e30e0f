package com.privatetraffic.broadleaf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Voids and releases written without the transaction they undo, as some gateways and scripts do: each belongs to one of its
 * own payment that came before it and nothing undid yet; rather to one of the same amount, rather to the newest.
 */
final class Orphans {

    private final List<HostTransaction> transactions;
    private final Map<Long, Long> undone = new HashMap<>();

    private Orphans(List<HostTransaction> transactions) {
        this.transactions = transactions;
        transactions.stream()
                .filter(each -> each.isLetGo() && hasParent(each))
                .forEach(each -> undone.put(each.parentId(), each.id()));
    }

    /** The same transactions, the voids among them with their parents. */
    static List<HostTransaction> adopted(List<HostTransaction> transactions) {
        Orphans orphans = new Orphans(transactions);
        List<HostTransaction> all = new ArrayList<>();
        for (HostTransaction each : transactions) {
            all.add(
                    each.isLetGo() && !orphans.hasParent(each)
                            ? orphans.parentOf(each).map(each::under).orElse(each)
                            : each);
        }
        return all;
    }

    private boolean hasParent(HostTransaction each) {
        return transactions.stream().anyMatch(other -> Long.valueOf(other.id()).equals(each.parentId()));
    }

    private Optional<HostTransaction> parentOf(HostTransaction orphan) {
        boolean releases = orphan.type().equals("REVERSE_AUTH");
        Optional<HostTransaction> parent = transactions.stream()
                .filter(each -> each.isMoneyIn() || each.isAuthorisation())
                .filter(each -> each.payment().id() == orphan.payment().id() && each.id() < orphan.id())
                .filter(each -> !undone.containsKey(each.id()))
                .max(Comparator.comparing((HostTransaction each) -> each.isAuthorisation() == releases)
                        .thenComparing(each -> each.amount().equals(orphan.amount()))
                        .thenComparing(HostTransaction::id));
        parent.ifPresent(found -> undone.put(found.id(), orphan.id()));
        return parent;
    }
}
