package com.privatetraffic.imports;

/**
 * What an undo did, or would do.
 *
 * @param removed contacts the import made and nothing touched since
 * @param restored values at other contacts that are blank again
 * @param kept contacts that stay as they are, wholly or in part
 */
public record Undone(long removed, long restored, long kept) {}
