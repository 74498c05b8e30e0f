package com.privatetraffic.imports;

/** How an import is named where it stands as who changed something. */
final class ImportActor {

    private ImportActor() {}

    static String of(long importId) {
        return "import:" + importId;
    }
}
