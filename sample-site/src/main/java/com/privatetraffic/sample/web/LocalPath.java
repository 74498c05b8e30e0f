package com.privatetraffic.sample.web;

/** Where to go after a form; only a path of this store counts, so a link can't lead a shopper to another site. */
final class LocalPath {

    private LocalPath() {}

    static String orElse(String path, String otherwise) {
        return path != null && path.matches("/([^/\\\\\\s][^\\\\\\s]*)?") && !path.contains(":") ? path : otherwise;
    }
}
