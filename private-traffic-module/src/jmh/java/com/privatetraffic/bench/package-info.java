/**
 * How the module's speed is measured: each benchmark stands beside its baseline in the same run, in interleaved rounds, and
 * is judged by the median of their ratios. {@link com.privatetraffic.bench.Comparison} is where to begin; a benchmark is a
 * JUnit class named {@code …Benchmark} in the package of what it measures.
 */
package com.privatetraffic.bench;
