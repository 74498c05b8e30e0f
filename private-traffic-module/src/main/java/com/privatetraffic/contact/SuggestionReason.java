package com.privatetraffic.contact;

/** Why two contacts may be one person. */
public enum SuggestionReason {
    SAME_CUSTOMER(98),
    /** One address, two contacts with other customers behind them. */
    SAME_EMAIL(90),
    SAME_ACCOUNT(85),
    /** A phone may be a household's. */
    SAME_PHONE(60);

    private final int score;

    SuggestionReason(int score) {
        this.score = score;
    }

    /** How likely it is, from 0 to 100: an order to look at them in, not a probability that was measured. */
    public int score() {
        return score;
    }

    static SuggestionReason of(Identity identity) {
        if (identity.isEmail()) {
            return SAME_EMAIL;
        }
        if (identity.isPhone()) {
            return SAME_PHONE;
        }
        return identity.platform().equals("store") ? SAME_CUSTOMER : SAME_ACCOUNT;
    }
}
