package com.privatetraffic.order;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;

/** Writes into the audit trail what people and other systems did to orders. */
final class EventTrace {

    private static final int VALUE = 2000;

    private final AuditTrail audit;

    EventTrace(AuditTrail audit) {
        this.audit = audit;
    }

    void done(OrderEvent event) {
        trace(event, verb(event.fact().kind()), event.reason());
    }

    void failed(OrderEvent event, String problem) {
        trace(event, verb(event.fact().kind()) + "_FAILED", problem);
    }

    private void trace(OrderEvent event, String action, String reason) {
        String content = FactText.of(event.fact());
        String why = "key " + event.key() + (reason == null ? "" : ": " + reason);
        audit.record(new AuditEntry(
                event.actor(),
                action,
                "order",
                Long.toString(event.orderId()),
                null,
                content.length() > VALUE ? content.substring(0, VALUE) : content,
                why.length() > 500 ? why.substring(0, 500) : why));
    }

    private static String verb(OrderFact.Kind kind) {
        return switch (kind) {
            case PAYMENT -> "PAY";
            case FULFILLED, FULFILLED_UP_TO -> "FULFIL";
            case REFUNDED -> "REFUND";
            case RECOUNTED -> "RECOUNT";
            case OWED -> "OWE";
            case CANCELLED -> "CANCEL";
            case CHARGED_BACK -> "CHARGE_BACK";
            case REINSTATED -> "REINSTATE";
            case REVERSED -> "REVERSE_CHARGEBACK";
        };
    }
}
