package com.privatetraffic.order;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets calls with the same key on this node take turns. It spares them an answer "not yet"; nothing relies on it. */
final class OneAtATime {

    private final ConcurrentMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    <R> R take(String key, Supplier<R> turn) {
        ReentrantLock lock = locks.computeIfAbsent(key, none -> new ReentrantLock());
        lock.lock();
        try {
            return turn.get();
        } finally {
            if (!lock.hasQueuedThreads()) {
                locks.remove(key, lock);
            }
            lock.unlock();
        }
    }
}
