package com.privatetraffic.attribution;

/**
 * A salesperson who may be credited with an order.
 *
 * @param code as issued, in its own spelling
 * @param customerId the shop's customer behind the person; null where there is none
 * @param email as given at the application
 * @param phone in E.164; null where unknown
 */
public record Candidate(long id, String code, String gradeCode, Long customerId, String email, String phone) {}
