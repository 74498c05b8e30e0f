package com.privatetraffic.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Ours beside a baseline, in the same run. The two take turns, and who begins changes with every round, so that a machine
 * that becomes slower or warmer does so for both. The first rounds warm up and don't count.
 */
public final class Comparison {

    private static final int FEWEST_ROUNDS = 5;

    private final String name;
    private final String unit;
    private final double target;
    private int rounds = 7;
    private int warmUps = 2;
    private final List<String> notes = new ArrayList<>();

    /**
     * A comparison to be run.
     *
     * @param name of the benchmark, also of its file
     * @param unit what a side's round answers, e.g. {@code requests per second}
     * @param target the ratio of ours to the baseline that is to be reached
     */
    public Comparison(String name, String unit, double target) {
        this.name = name;
        this.unit = unit;
        this.target = target;
    }

    /** At least five. */
    public Comparison rounds(int rounds) {
        if (rounds < FEWEST_ROUNDS) {
            throw new IllegalArgumentException("A spread needs at least " + FEWEST_ROUNDS + " rounds.");
        }
        this.rounds = rounds;
        return this;
    }

    public Comparison warmUps(int warmUps) {
        this.warmUps = warmUps;
        return this;
    }

    /** Stands below the table: what was measured how, with which settings. */
    public Comparison note(String note) {
        notes.add(note);
        return this;
    }

    /** Runs it, prints its table and writes it to {@code target/bench}. */
    public Result run(Side ours, Side baseline) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            ours.round();
            baseline.round();
        }
        List<Double> ourRounds = new ArrayList<>();
        List<Double> baselineRounds = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                ourRounds.add(ours.round());
                baselineRounds.add(baseline.round());
            } else {
                baselineRounds.add(baseline.round());
                ourRounds.add(ours.round());
            }
        }
        Result result = new Result(name, unit, ourRounds, baselineRounds, target);
        Report.of(result, notes).print();
        return result;
    }
}
