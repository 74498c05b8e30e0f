/**
 * Makes Broadleaf's compiled classes link against today's libraries: a table of references that moved or changed shape
 * since 2014, applied while the few classes that hold them are defined. The jars on disk stay as published.
 */
package com.privatetraffic.starter.linkage;
