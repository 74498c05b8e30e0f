package com.privatetraffic.file;

/** How files of two kinds begin. */
final class ZipSigns {

    private ZipSigns() {}

    /** Zip, and with it XLSX. */
    static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** What Office packs an encrypted workbook into, and what workbooks of before 2007 are. */
    static boolean isCompound(byte[] head) {
        return head.length >= 4
                && (head[0] & 0xFF) == 0xD0
                && (head[1] & 0xFF) == 0xCF
                && (head[2] & 0xFF) == 0x11
                && (head[3] & 0xFF) == 0xE0;
    }
}
