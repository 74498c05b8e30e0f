package com.privatetraffic.broadleaf;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.hibernate.Session;

/**
 * Reads an order's payment transactions, the oldest first; what the shop has archived, or whose payment it has, counts no
 * more than what failed. As rows, not entities: a type Broadleaf's enumeration doesn't know would be lost.
 */
final class TransactionRows {

    /** The name under which the module's business key stands among a transaction's additional fields. */
    static final String KEY = "private-traffic.key";

    private static final String FROM = " from " + PaymentTransactionImpl.class.getName() + " t join t.orderPayment p ";
    private static final String OF_ORDER = "where p.order.id = :order";

    private TransactionRows() {}

    static List<HostTransaction> of(Session session, long orderId, Currency currency) {
        // The rows before the keys: whatever was written in between has its key and no row, never a row without its
        // key.
        List<Object[]> rows = session.createQuery(
                        "select t.id, t.type, t.amount, t.success, t.parentTransaction.id, t.date, p.id, p.gatewayType,"
                                + " p.type, t.archiveStatus.archived, p.archiveStatus.archived" + FROM + OF_ORDER
                                + " order by t.id",
                        Object[].class)
                .setParameter("order", orderId)
                .list();
        Map<Long, String> keys = session
                .createQuery(
                        "select t.id, f" + FROM + "join t.additionalFields f " + OF_ORDER + " and key(f) = :name",
                        Object[].class)
                .setParameter("order", orderId)
                .setParameter("name", KEY)
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
        return rows.stream().map(row -> transaction(row, keys, currency)).toList();
    }

    private static HostTransaction transaction(Object[] row, Map<Long, String> keys, Currency currency) {
        BigDecimal amount = row[2] == null ? BigDecimal.ZERO : (BigDecimal) row[2];
        return HostTransaction.written(
                (Long) row[0],
                row[1] == null ? "" : (String) row[1],
                HostMoney.minor(amount, currency),
                Boolean.TRUE.equals(row[3]) && !isArchived(row[9]) && !isArchived(row[10]),
                (Long) row[4],
                row[5] == null ? null : ((Date) row[5]).toInstant(),
                keys.get((Long) row[0]),
                new HostPayment(
                        (Long) row[6],
                        (String) row[7],
                        PaymentType.COD.getType().equals(row[8])));
    }

    private static boolean isArchived(Object archived) {
        return Character.valueOf('Y').equals(archived);
    }
}
