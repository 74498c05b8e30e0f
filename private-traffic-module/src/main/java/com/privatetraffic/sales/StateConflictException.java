package com.privatetraffic.sales;

/** The salesperson is not in a state from which this move leads, possibly because someone else was faster. */
public class StateConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SalespersonState current;
    private final SalespersonState wanted;

    StateConflictException(SalespersonState current, SalespersonState wanted) {
        super("A salesperson who is " + current + " can't become " + wanted + ".");
        this.current = current;
        this.wanted = wanted;
    }

    public SalespersonState current() {
        return current;
    }

    public SalespersonState wanted() {
        return wanted;
    }
}
