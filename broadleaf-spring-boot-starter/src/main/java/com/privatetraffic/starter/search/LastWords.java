package com.privatetraffic.starter.search;

/** The deepest cause that says something: Solr's client wraps what happened three deep. */
final class LastWords {

    private LastWords() {}

    static String of(Throwable failure) {
        String words = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                words = cause.getMessage();
            }
        }
        return words;
    }
}
