package com.privatetraffic.broadleaf;

import com.privatetraffic.setup.Sha256;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupImpl;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItemImpl;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.hibernate.Session;

/** Short texts that tell whether anything of an order changed that the module acts on: one query per table. */
final class Fingerprints {

    private static final List<String> QUERIES = List.of(
            "select o.id, o.status, o.total from " + OrderImpl.class.getName() + " o where o.id in :ids order by o.id",
            "select g.order.id, g.id, g.status from " + FulfillmentGroupImpl.class.getName()
                    + " g where g.order.id in :ids order by g.id",
            "select g.order.id, i.id, i.quantity, i.status from " + FulfillmentGroupItemImpl.class.getName()
                    + " i join i.fulfillmentGroup g where g.order.id in :ids order by i.id",
            "select p.order.id, t.id, t.type, t.success, t.amount, t.date, t.parentTransaction.id,"
                    + " t.archiveStatus.archived, p.archiveStatus.archived"
                    + " from " + PaymentTransactionImpl.class.getName()
                    + " t join t.orderPayment p where p.order.id in :ids order by t.id");

    private static final int LENGTH = 32;

    private Fingerprints() {}

    static Map<Long, String> of(Session session, Collection<Long> orderIds) {
        Map<Long, StringBuilder> texts = new TreeMap<>();
        for (String query : QUERIES) {
            session.createQuery(query, Object[].class)
                    .setParameterList("ids", orderIds)
                    .list()
                    .forEach(row -> {
                        // The first query names the orders there are.
                        if (query.equals(QUERIES.get(0))) {
                            texts.put((Long) row[0], new StringBuilder());
                        }
                        texts.computeIfPresent(
                                (Long) row[0], (id, so) -> so.append(text(row)).append('\n'));
                    });
        }
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> Sha256.of(
                        each.getValue().toString())
                .substring(0, LENGTH)));
    }

    private static String text(Object[] row) {
        // By the instant: nodes may be in different time zones.
        return Stream.of(row)
                .map(value -> String.valueOf(value instanceof Date date ? date.toInstant() : value))
                .collect(Collectors.joining(" "));
    }
}
