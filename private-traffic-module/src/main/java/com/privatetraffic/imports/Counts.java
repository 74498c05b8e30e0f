package com.privatetraffic.imports;

/**
 * What became of the rows so far.
 *
 * @param duplicates rows about a person whom an earlier row of the file was about
 */
public record Counts(long created, long updated, long unchanged, long rejected, long duplicates) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public long rows() {
        return created + updated + unchanged + rejected + duplicates;
    }

    Counts plus(Counts more) {
        return new Counts(
                created + more.created,
                updated + more.updated,
                unchanged + more.unchanged,
                rejected + more.rejected,
                duplicates + more.duplicates);
    }
}
