package com.privatetraffic.admin.page;

import java.util.Map;

/**
 * What was just done, told on the next page.
 *
 * @param undo the way back; null where there is none
 */
public record Flash(String text, Undo undo) {

    static final String ATTRIBUTE = "ptFlash";

    /**
     * A form that takes it back.
     *
     * @param address where it is sent, from the slash after the application's own
     */
    public record Undo(String address, Map<String, String> fields) {}
}
