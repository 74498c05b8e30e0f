package com.privatetraffic.imports;

/** There is no such import. */
public final class UnknownImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
