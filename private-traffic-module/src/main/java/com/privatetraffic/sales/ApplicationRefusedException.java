package com.privatetraffic.sales;

import java.util.List;

/** An application that cannot be taken as it stands. Nothing was written. */
public class ApplicationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with one field; {@code key} names a text of the message bundle. */
    public record Problem(String field, String key) {}

    private final transient List<Problem> problems;

    ApplicationRefusedException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
