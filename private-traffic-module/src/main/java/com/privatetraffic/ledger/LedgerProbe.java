package com.privatetraffic.ledger;

import java.util.List;

/** Something whose own records must agree with the postings; asked at every check. */
public interface LedgerProbe {

    /**
     * Every difference as a sentence with what was expected and what was found; empty when all agrees.
     *
     * @param limit at most this many
     */
    List<String> differences(int limit);
}
