package com.privatetraffic.api;

import java.util.Set;

/** A token that was recognised: its name stands in the audit trail as {@code token:name}. */
public record ApiToken(String name, Set<Scope> scopes) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    boolean mayUse(Scope[] anyOf) {
        if (anyOf.length == 0) {
            return true;
        }
        for (Scope scope : anyOf) {
            if (scopes.contains(scope)) {
                return true;
            }
        }
        return false;
    }

    String actor() {
        return "token:" + name;
    }
}
