package com.privatetraffic.admin.salesperson;

/** What may be decided on an application. */
enum Decision {
    APPROVAL("approval", 0),
    REJECTION("rejection", 5);

    static final int LONGEST_REASON = 500;

    private final String path;
    private final int shortestReason;

    Decision(String path, int shortestReason) {
        this.path = path;
        this.shortestReason = shortestReason;
    }

    /** The last part of its page's address, and of its message keys. */
    String path() {
        return path;
    }

    boolean accepts(String reason) {
        return reason.length() >= shortestReason && reason.length() <= LONGEST_REASON;
    }
}
