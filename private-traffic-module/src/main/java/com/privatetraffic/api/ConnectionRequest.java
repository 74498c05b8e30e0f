package com.privatetraffic.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;

/** What is said of a connection. Bodies stand in the log at level DEBUG; this one's text is silent, for it has secrets. */
record ConnectionRequest(Map<String, Object> values) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ConnectionRequest {}

    @Override
    public String toString() {
        return "ConnectionRequest[hidden]";
    }
}
