package com.privatetraffic.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as {@code application/problem+json}. Everything in it is written for the caller; nothing comes from an
 * exception's message.
 *
 * @param errors what is wrong with which field; empty where no field is at fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field. */
    record FieldError(String field, String message) {}

    static Problem of(int status, String title, String detail) {
        return of(status, title, detail, List.of());
    }

    static Problem of(int status, String title, String detail, List<FieldError> errors) {
        return new Problem("about:blank", title, status, detail, List.copyOf(errors));
    }
}
