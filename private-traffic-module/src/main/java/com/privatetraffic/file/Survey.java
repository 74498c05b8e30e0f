package com.privatetraffic.file;

import java.util.List;

/** What a look through a whole file found. */
public record Survey(List<String> headers, long rows) {}
