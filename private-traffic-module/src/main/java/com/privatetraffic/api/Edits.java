package com.privatetraffic.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes to a value, applied one after the other. */
final class Edits<T> implements UnaryOperator<T> {

    private final List<UnaryOperator<T>> steps = new ArrayList<>();

    void add(UnaryOperator<T> step) {
        steps.add(step);
    }

    @Override
    public T apply(T value) {
        T changed = value;
        for (UnaryOperator<T> step : steps) {
            changed = step.apply(changed);
        }
        return changed;
    }
}
