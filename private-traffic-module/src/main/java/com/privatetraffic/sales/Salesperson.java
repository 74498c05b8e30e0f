package com.privatetraffic.sales;

import java.time.Instant;

/**
 * A salesperson as last read. Texts may be null unless said otherwise.
 *
 * @param code theirs from the application on, never given to anyone else; never null
 * @param customerId the shop's customer, null until they have an account
 * @param email lower case; never null
 * @param phone E.164
 * @param stateReason what the person is told about a rejection or suspension
 */
public record Salesperson(
        long id,
        String code,
        Long customerId,
        String email,
        String phone,
        String name,
        SalespersonType type,
        String about,
        SalespersonState state,
        String stateReason,
        String gradeCode,
        String introducerCode,
        String termsVersion,
        Instant appliedAt,
        Instant decidedAt) {}
