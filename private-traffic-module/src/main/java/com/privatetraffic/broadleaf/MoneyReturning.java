package com.privatetraffic.broadleaf;

import com.privatetraffic.broadleaf.MoneyReturns.Row;
import com.privatetraffic.broadleaf.MoneyReturns.State;
import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.commerce.MoneyNotReturnedException;
import com.privatetraffic.setup.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;

/**
 * Carries out what was planned to be given back: asks the gateway, then writes what it answered as the shop's own payment
 * transaction. The gateway hears the same key every time, so that asking again is safe.
 */
final class MoneyReturning {

    private final Database database;
    private final MoneyReturns returns;
    private final Gateways gateways;
    private final OrderPaymentService payments;
    private final OrderToPaymentRequestDTOService requests;
    private final TransactionWriting writing;

    MoneyReturning(
            Database database,
            MoneyReturns returns,
            Gateways gateways,
            OrderPaymentService payments,
            OrderToPaymentRequestDTOService requests,
            TransactionWriting writing) {
        this.database = database;
        this.returns = returns;
        this.gateways = gateways;
        this.payments = payments;
        this.requests = requests;
        this.writing = writing;
    }

    /**
     * Everything planned under the key.
     *
     * @throws MoneyNotReturnedException when a gateway refused
     */
    void carryOut(long orderId, String key, Instant happenedAt) {
        List<Row> rows = returns.of(orderId, key);
        while (rows.stream().anyMatch(row -> row.state() == State.PLANNED)) {
            rows.stream()
                    .filter(row -> row.state() == State.PLANNED)
                    .forEach(row -> carryOut(orderId, row, happenedAt));
            // A void that was refused is tried as a refund.
            rows = returns.of(orderId, key);
        }
        rows.stream().filter(row -> isRefused(row)).findFirst().ifPresent(row -> {
            throw new MoneyNotReturnedException(row.what().refused());
        });
    }

    private static boolean isRefused(Row row) {
        return row.state() == State.REFUSED && row.what().kind() != Kind.VOID;
    }

    private void carryOut(long orderId, Row row, Instant happenedAt) {
        MoneyReturn what = row.what();
        PaymentTransaction parent = payments.readTransactionById(what.parentId());
        HostPayment payment = payment(parent.getOrderPayment().getId());
        PaymentRequestDTO request = requests.translatePaymentTransaction(HostMoney.decimal(what.amount()), parent);
        request.additionalField(TransactionRows.KEY, row.key() + "/" + row.id());
        Optional<PaymentResponseDTO> answer = ask(payment, what.kind(), request);
        boolean given = answer.map(PaymentResponseDTO::isSuccessful).orElse(true);
        database.transactions().executeWithoutResult(status -> {
            // Whoever plans in between would find neither the promise nor the transaction, and give the same money
            // again.
            returns.lockOrder(orderId);
            if (!returns.lockPlanned(row.id())) {
                return;
            }
            PaymentTransactionType type =
                    PaymentTransactionType.getInstance(what.kind().name());
            long written = answer.map(
                            said -> writing.answered(parent, type, what.amount(), row.key(), happenedAt, said))
                    .orElseGet(() -> writing.after(parent, type, what.amount(), row.key(), happenedAt));
            returns.settle(row.id(), given ? State.DONE : State.REFUSED, written);
            if (!given && what.kind() == Kind.VOID) {
                returns.plan(orderId, row.key(), new MoneyReturn(what.parentId(), Kind.REFUND, what.amount()));
            }
        });
    }

    private Optional<PaymentResponseDTO> ask(HostPayment payment, Kind kind, PaymentRequestDTO request) {
        try {
            return gateways.ask(payment, kind, request);
        } catch (PaymentException unknown) {
            throw new IllegalStateException("What came of giving money back is not known yet.", unknown);
        }
    }

    /** By the name in the database: the entity answers null for a gateway whose class isn't loaded. */
    private HostPayment payment(long id) {
        String gateway = database.jdbc()
                .queryForObject(
                        "select gateway_type from blc_order_payment where order_payment_id = ?", String.class, id);
        return new HostPayment(id, gateway, false);
    }
}
