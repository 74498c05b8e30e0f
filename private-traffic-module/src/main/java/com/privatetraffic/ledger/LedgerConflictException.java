package com.privatetraffic.ledger;

/** A business key came again with other content; the first posting stands. */
public class LedgerConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerConflictException(Posting first, Entry second) {
        super("The ledger has " + first.entry() + " under this key and cannot take " + second + ".");
    }
}
