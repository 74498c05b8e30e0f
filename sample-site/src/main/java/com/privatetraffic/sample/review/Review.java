package com.privatetraffic.sample.review;

import java.util.Date;

/**
 * One buyer's words.
 *
 * @param buyer the first name
 * @param stars 1 to 5
 */
public record Review(String buyer, int stars, String words, Date written) {}
