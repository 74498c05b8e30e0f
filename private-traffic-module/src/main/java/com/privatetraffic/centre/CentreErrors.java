package com.privatetraffic.centre;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends visitors of the centre where they belong. */
@ControllerAdvice(basePackageClasses = CentreErrors.class)
final class CentreErrors {

    @ExceptionHandler
    String elsewhere(ElsewhereException e) {
        return "redirect:" + e.path();
    }
}
