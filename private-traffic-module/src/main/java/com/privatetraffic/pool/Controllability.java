package com.privatetraffic.pool;

/** How freely the store reaches the people of a pool, without anyone's permission or price. */
public enum Controllability {
    LOW,
    MEDIUM,
    HIGH
}
