package com.privatetraffic.contact;

import java.util.Locale;

/**
 * What becomes of a yes whose address nobody has proved to be theirs yet: it is written down, or the person is asked to
 * confirm. {@code capture} decides.
 */
public interface OptIn {

    /**
     * Takes a yes as it was said; in the caller's transaction, idempotent by the key of its record.
     *
     * @param cameAs the contact under which the person arrived
     */
    void said(long cameAs, Yes yes);

    /**
     * A ticked box, or somebody else's word that the person may be asked.
     *
     * @param record as it would be written down: granted, with the wording that was shown
     * @param email the address that was given with it; null when none was
     * @param page the landing page; null for any other place
     * @param language in which the person can be asked
     * @param personal whether they ticked it themselves
     */
    record Yes(ConsentRecord record, String email, String page, Locale language, boolean personal) {}
}
