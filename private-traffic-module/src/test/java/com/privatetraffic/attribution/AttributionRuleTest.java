package com.privatetraffic.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttributionRuleTest {

    private static final Duration WINDOW = Duration.ofDays(90);
    private static final Instant CLICKED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant PLACED = Instant.parse("2026-01-02T00:00:00Z");
    private static final Candidate MEI = new Candidate(1, "MEI", "STANDARD", null, "mei@example.com", null);
    private static final Candidate LIN = new Candidate(2, "LIN", "STANDARD", null, "lin@example.com", null);

    @Test
    void a_typed_code_wins_over_a_click_and_both_are_kept() {
        AttributionResult result = decide(PLACED, approved(LIN), approved(MEI), true);
        assertThat(result.reason()).isEqualTo(AttributionReason.CODE);
        assertThat(result.credited()).isEqualTo(LIN);
        assertThat(result.considered())
                .containsExactly(
                        new Considered(AttributionReason.CODE, "LIN", Verdict.CREDITED),
                        new Considered(AttributionReason.CLICK, "MEI", Verdict.OUTRANKED));
    }

    @Test
    void a_salesperson_is_kept_by_the_code_as_issued_however_it_was_typed() {
        assertThat(decide(PLACED, new Claim("l-in", LIN, true), approved(MEI), true)
                        .considered())
                .contains(new Considered(AttributionReason.CODE, "LIN", Verdict.CREDITED));
        assertThat(decide(PLACED, new Claim("typo", null, false), approved(MEI), true)
                        .considered())
                .extracting(Considered::code)
                .contains("typo", "MEI");
    }

    @Test
    void an_unknown_code_or_one_of_somebody_not_approved_never_displaces_a_click() {
        assertThat(decide(PLACED, new Claim("TYPO", null, false), approved(MEI), true)
                        .credited())
                .isEqualTo(MEI);
        AttributionResult suspended = decide(PLACED, new Claim("LIN", LIN, false), approved(MEI), true);
        assertThat(suspended.credited()).isEqualTo(MEI);
        assertThat(suspended.considered())
                .contains(new Considered(AttributionReason.CODE, "LIN", Verdict.NOT_APPROVED));
    }

    @Test
    void a_click_counts_until_just_before_click_plus_window() {
        Instant end = CLICKED.plus(WINDOW);
        assertThat(decide(end.minusNanos(1000), null, approved(MEI), true).reason())
                .isEqualTo(AttributionReason.CLICK);
        AttributionResult late = decide(end, null, approved(MEI), true);
        assertThat(late.reason()).isEqualTo(AttributionReason.NONE);
        assertThat(late.credited()).isNull();
        assertThat(late.considered())
                .containsExactly(new Considered(AttributionReason.CLICK, "MEI", Verdict.CLICK_TOO_OLD));
    }

    @Test
    void who_was_not_approved_at_the_click_or_is_not_at_placement_is_passed_over() {
        assertThat(decide(PLACED, null, approved(MEI), false).considered())
                .containsExactly(new Considered(AttributionReason.CLICK, "MEI", Verdict.NOT_APPROVED_AT_CLICK));
        assertThat(decide(PLACED, null, new Claim("MEI", MEI, false), true).considered())
                .containsExactly(new Considered(AttributionReason.CLICK, "MEI", Verdict.NOT_APPROVED));
    }

    @Test
    void without_code_and_click_nobody_is_credited() {
        assertThat(AttributionRule.decide(new AttributionFacts(PLACED, WINDOW, null, null, null, false))
                        .reason())
                .isEqualTo(AttributionReason.NONE);
    }

    private static Claim approved(Candidate candidate) {
        return new Claim(candidate.code(), candidate, true);
    }

    private static AttributionResult decide(Instant placedAt, Claim typed, Claim clicked, boolean approvedAtClick) {
        Click click = new Click(new UUID(0, 1), "link", clicked.code(), CLICKED);
        return AttributionRule.decide(new AttributionFacts(placedAt, WINDOW, typed, click, clicked, approvedAtClick));
    }
}
