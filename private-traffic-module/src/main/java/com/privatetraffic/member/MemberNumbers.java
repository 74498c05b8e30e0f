package com.privatetraffic.member;

import java.util.random.RandomGenerator;

/** Membership numbers: ten digits that tell neither how many members there are nor when one joined. */
final class MemberNumbers {

    private static final long FIRST = 1_000_000_000L;
    private static final long BEYOND = 10_000_000_000L;

    private final RandomGenerator random;

    MemberNumbers(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return Long.toString(random.nextLong(FIRST, BEYOND));
    }
}
