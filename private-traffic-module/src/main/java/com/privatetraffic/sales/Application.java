package com.privatetraffic.sales;

/**
 * What an applicant says.
 *
 * @param customerId the shop's customer, or null when only an e-mail is known
 * @param phone as typed
 * @param about may be null
 * @param introducerCode as typed; null or blank when nobody invited them
 * @param termsVersion the wording of the terms they agreed to
 */
public record Application(
        Long customerId,
        String email,
        String name,
        String phone,
        SalespersonType type,
        String about,
        String introducerCode,
        String termsVersion) {}
