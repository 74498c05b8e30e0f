package com.privatetraffic.api;

import com.privatetraffic.api.Problem.FieldError;
import java.util.List;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static ProblemException malformed(List<FieldError> errors) {
        return new ProblemException(
                Problem.of(400, "Malformed request", "Some fields can't be read; see errors.", errors));
    }

    static ProblemException malformed(String field, String message) {
        return malformed(List.of(new FieldError(field, message)));
    }

    static ProblemException notFound() {
        return new ProblemException(Problem.of(404, "Not found", "There is nothing here that you may see."));
    }

    static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, "Conflict", detail));
    }

    static ProblemException tooLarge(String detail) {
        return new ProblemException(Problem.of(413, "Body too large", detail));
    }

    /** Nothing was done; the same call may succeed a moment later. */
    static ProblemException busy(String detail) {
        return new ProblemException(Problem.of(503, "Busy", detail));
    }

    static ProblemException refused(String detail) {
        return new ProblemException(Problem.of(422, "Refused", detail));
    }

    static ProblemException refused(String field, String message) {
        return new ProblemException(Problem.of(422, "Refused", message, List.of(new FieldError(field, message))));
    }
}
