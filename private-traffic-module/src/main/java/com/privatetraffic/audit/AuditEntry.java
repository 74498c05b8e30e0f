package com.privatetraffic.audit;

/**
 * One change.
 *
 * @param actor who did it: {@code customer:42}, {@code token:name}, {@code admin:login} or {@code system}
 * @param action a verb in capitals, e.g. {@code APPROVE}
 * @param before what stood there, null for something new
 * @param reason as the actor gave it, null where none is asked
 */
public record AuditEntry(
        String actor,
        String action,
        String subjectType,
        String subjectId,
        String before,
        String after,
        String reason) {}
