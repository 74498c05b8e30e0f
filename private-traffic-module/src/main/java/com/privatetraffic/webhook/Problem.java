package com.privatetraffic.webhook;

import com.privatetraffic.message.CleanText;
import com.privatetraffic.message.StoreAccount;

/**
 * Why something in a delivery could not be taken in.
 *
 * @param platform of the account that is meant; null where nobody knows
 * @param account null where nobody knows
 * @param part where it stands in the delivery; null when it's about all of it
 * @param detail for whoever looks after the store; repeats nothing of what was sent
 */
public record Problem(Reason reason, String platform, String account, String part, String detail) {

    /** The kinds of problems. */
    public enum Reason {
        /** No channel of this connection is that account. Taken up again once one is. */
        UNKNOWN_ACCOUNT,
        /** Not as its platform promises. */
        UNREADABLE,
        /** It could be read, and taking it in failed. */
        FAILED
    }

    private static final int LONGEST = 200;

    static Problem unknown(StoreAccount account) {
        return new Problem(Reason.UNKNOWN_ACCOUNT, account.platform(), account.id(), null, null);
    }

    static Problem unreadable(String part, String why) {
        return new Problem(Reason.UNREADABLE, null, null, CleanText.of(part, LONGEST), CleanText.of(why, LONGEST));
    }

    static Problem failed(String part, StoreAccount account, Throwable thrown) {
        return new Problem(
                Reason.FAILED,
                account == null ? null : account.platform(),
                account == null ? null : account.id(),
                CleanText.of(part, LONGEST),
                // Its message may repeat what was sent.
                thrown.getClass().getSimpleName());
    }

    /** Whether trying again may help. */
    boolean isForLater() {
        return reason != Reason.UNKNOWN_ACCOUNT;
    }
}
