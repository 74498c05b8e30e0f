package com.privatetraffic.pool;

import java.util.function.UnaryOperator;

/**
 * What is to become of a pool.
 *
 * @param facts applied to what is said of the pool at the moment of the change
 * @param stage null where it stays
 * @param reason why, above all why it moves to another stage; null where none was given
 * @param size a new count of its people, null for none
 */
public record PoolChange(UnaryOperator<PoolFacts> facts, PoolStage stage, String reason, Long size) {

    public static Builder builder() {
        return new Builder();
    }

    /** Puts a change together, step by step. */
    public static final class Builder {

        private UnaryOperator<PoolFacts> facts = UnaryOperator.identity();
        private PoolStage stage;
        private String reason;
        private Long size;

        private Builder() {}

        public Builder facts(UnaryOperator<PoolFacts> next) {
            UnaryOperator<PoolFacts> before = facts;
            facts = current -> next.apply(before.apply(current));
            return this;
        }

        public Builder toStage(PoolStage stage) {
            this.stage = stage;
            return this;
        }

        public Builder because(String reason) {
            this.reason = reason;
            return this;
        }

        public Builder counted(long size) {
            this.size = size;
            return this;
        }

        public PoolChange build() {
            return new PoolChange(facts, stage, reason, size);
        }
    }
}
