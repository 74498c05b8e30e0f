package com.privatetraffic.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scope a route needs. A route without it is open to nobody: {@link ScopeGate} refuses it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {

    /** Any one of these is enough; none named means any valid token. */
    Scope[] value();
}
