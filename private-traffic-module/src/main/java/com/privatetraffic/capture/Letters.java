package com.privatetraffic.capture;

/**
 * How the module's letters reach people. A store that sends e-mail by a way of its own publishes a bean of this type; else
 * the host's e-mail service is used.
 */
public interface Letters {

    /** What stands in the way of sending, for the person who runs the store; null when nothing does. */
    String missing();

    /** Scheme and host of the store as people reach it, for links; never what a request claims. */
    String storeAddress();

    /**
     * Hands a letter over, within the caller's transaction where the way allows it.
     *
     * @throws RuntimeException when it could not be taken; it is tried again then
     */
    void send(Letter letter);
}
