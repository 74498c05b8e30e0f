package com.privatetraffic.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.privatetraffic.sales.AlreadyAppliedException;
import com.privatetraffic.sales.StateConflictException;
import com.privatetraffic.sales.UnknownSalespersonException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever goes wrong below the base into a problem the caller can act on. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
final class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ResponseEntity<Problem> said(ProblemException e) {
        return answer(e.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
        if (BodyLimit.isCauseOf(e)) {
            return answer(BodyLimit.PROBLEM);
        }
        if (e.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream().map(ApiErrors::step).collect(Collectors.joining("."));
            return answer(ProblemException.malformed(field, "This value has the wrong type.")
                    .problem());
        }
        return answer(Problem.of(400, "Malformed request", "The body is not the JSON that is expected here."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongParameter(MethodArgumentTypeMismatchException e) {
        return answer(ProblemException.malformed(e.getName(), "This value has the wrong type.")
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingParameter(MissingServletRequestParameterException e) {
        return answer(ProblemException.malformed(e.getParameterName(), "This is missing.")
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMediaType(HttpMediaTypeNotSupportedException e) {
        return answer(Problem.of(415, "Unsupported media type", "Send application/json."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongAccept(HttpMediaTypeNotAcceptableException e) {
        return answer(Problem.of(406, "Not acceptable", "This is answered in another media type."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknownSalesperson(UnknownSalespersonException e) {
        return answer(ProblemException.notFound().problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> alreadyApplied(AlreadyAppliedException e) {
        return answer(ProblemException.conflict("This person has an application that is open or was accepted.")
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongState(StateConflictException e) {
        return answer(
                ProblemException.conflict("A salesperson who is " + e.current() + " can't become " + e.wanted() + ".")
                        .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> ourFault(Exception e) {
        String reference = UUID.randomUUID().toString();
        LOG.error("A call failed; reference {}", reference, e);
        return answer(Problem.of(
                500, "Our fault", "Something went wrong here and was logged under reference " + reference + "."));
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() != null ? reference.getFieldName() : Integer.toString(reference.getIndex());
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem);
    }
}
