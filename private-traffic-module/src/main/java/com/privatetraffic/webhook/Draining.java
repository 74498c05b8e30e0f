package com.privatetraffic.webhook;

import com.privatetraffic.setup.Database;
import com.privatetraffic.webhook.TakingIn.Outcome;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what waits in the inbox. Any number of nodes may do so at once. */
public final class Draining {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final TransactionTemplate transactions;
    private final Deliveries deliveries;
    private final TakingIn takingIn;

    Draining(Database database, Deliveries deliveries, TakingIn takingIn) {
        this.transactions = database.transactions();
        this.deliveries = deliveries;
        this.takingIn = takingIn;
    }

    /** Goes on until nothing is due, or until told to stop. */
    public void run(BooleanSupplier stop) {
        transactions.executeWithoutResult(status -> deliveries.releaseKnown());
        boolean more = true;
        while (more && !stop.getAsBoolean()) {
            more = next();
        }
    }

    private boolean next() {
        AtomicReference<Delivery> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> deliveries
                    .lockNext()
                    .map(delivery -> {
                        taken.set(delivery);
                        deliveries.settle(delivery, takingIn.together(delivery), delivery.tries() + 1);
                        return true;
                    })
                    .orElse(false)));
        } catch (RuntimeException e) {
            Delivery delivery = taken.get();
            if (delivery == null) {
                throw e;
            }
            LOG.warn("Delivery {} could not be taken in as a whole: {}", delivery.id(), e.getClass());
            oneByOne(delivery);
            return true;
        }
    }

    private void oneByOne(Delivery delivery) {
        transactions.executeWithoutResult(status -> deliveries.beginTry(delivery));
        Outcome outcome = takingIn.oneByOne(delivery);
        transactions.executeWithoutResult(status -> deliveries.settle(delivery, outcome, delivery.tries() + 1));
    }
}
