package com.privatetraffic.file;

/**
 * What a file may have. They bound the memory and the time that one file can take.
 *
 * @param columns cells of a row
 * @param cell characters of a cell
 * @param line characters of a row
 * @param inflated bytes that come out of a compressed file
 * @param ratio how many times larger the content of a compressed file may be than the file
 * @param parts files inside a compressed file
 */
public record FileLimits(int columns, int cell, int line, long rows, long inflated, int ratio, int parts) {

    public static final FileLimits USUAL = new FileLimits(1000, 32_767, 1 << 20, 5_000_000, 2L << 30, 200, 2000);
}
