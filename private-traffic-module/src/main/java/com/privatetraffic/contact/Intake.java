package com.privatetraffic.contact;

/**
 * What became of an arrival.
 *
 * @param contactId who they are to the store now
 * @param cameAs the contact whose identity they arrived by: the same, or one merged into it. What belongs to the arrival
 *     (messages, clicks, consents) is written under this one, so that undoing the merge gives it back
 */
public record Intake(long contactId, long cameAs, Outcome outcome) {

    /** What it did to the book. */
    public enum Outcome {
        CREATED,
        /** Something blank was filled or another identity added. */
        UPDATED,
        UNCHANGED
    }
}
