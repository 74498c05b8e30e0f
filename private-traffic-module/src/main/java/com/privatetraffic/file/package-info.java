/**
 * Files with contacts in them, read as rows one after the other: CSV, vCard, XLSX. Nothing here holds a whole file, and
 * nothing believes what a file says of itself. Knows no capability and no database.
 */
package com.privatetraffic.file;
