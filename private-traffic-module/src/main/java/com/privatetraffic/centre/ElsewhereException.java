package com.privatetraffic.centre;

/** The visitor belongs on another page of the shop. */
final class ElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    ElsewhereException(String path) {
        super(path);
        this.path = path;
    }

    String path() {
        return path;
    }
}
