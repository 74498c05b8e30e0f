package com.privatetraffic.api;

/** Ids are strings outside and numbers inside. */
final class Ids {

    private Ids() {}

    /** The id in a path; what is no number belongs to nothing, which is a 404 like any other. */
    static long inPath(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException nothingHasIt) {
            throw ProblemException.notFound();
        }
    }

    /** The id in a body's field; null stays null. */
    static Long inBody(String field, String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException noNumber) {
            throw ProblemException.malformed(field, "Use the id as it was given to you.");
        }
    }

    static String text(Long id) {
        return id == null ? null : Long.toString(id);
    }
}
