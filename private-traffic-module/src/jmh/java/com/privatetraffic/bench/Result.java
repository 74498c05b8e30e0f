package com.privatetraffic.bench;

import java.util.List;
import java.util.stream.IntStream;

/** What came out, round by round. */
public record Result(String name, String unit, List<Double> ours, List<Double> baseline, double target) {

    public Result {
        ours = List.copyOf(ours);
        baseline = List.copyOf(baseline);
    }

    /** Ours to the baseline in each round. */
    public List<Double> ratios() {
        return IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / baseline.get(round))
                .toList();
    }

    /** The ratio it is judged by. */
    public double ratio() {
        return median(ratios());
    }

    public boolean isReached() {
        return ratio() >= target;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
