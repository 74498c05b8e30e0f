/**
 * Imports of contacts: what the columns of a file mean, what becomes of each row, and the runs that bring millions of
 * them in, can be stopped, go on after a crash and can be undone. Uses {@code file} and {@code contact}.
 */
package com.privatetraffic.imports;
