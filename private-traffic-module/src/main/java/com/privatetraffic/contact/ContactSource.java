package com.privatetraffic.contact;

/** By which way a contact came to be known. */
public enum ContactSource {
    CHECKOUT,
    REGISTRATION,
    /** A landing page or a form block. */
    FORM,
    /** Staff at the counter. */
    COUNTER,
    /** Wrote to one of the store's accounts. */
    MESSAGE,
    IMPORT,
    API
}
