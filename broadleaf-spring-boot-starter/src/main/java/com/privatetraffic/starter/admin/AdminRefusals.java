package com.privatetraffic.starter.admin;

import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.web.controller.BroadleafControllerUtility;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers 403 where Broadleaf's admin refuses an operation for want of a permission, and 404 where an address names no
 * section, row or field; by itself it answers 500 to all of them. Within the admin's own page, so that the way on is there.
 */
@ControllerAdvice
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
public class AdminRefusals {

    @ExceptionHandler
    ModelAndView forbidden(
            SecurityServiceException notPermitted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return refuse(HttpStatus.FORBIDDEN, request, response);
    }

    /** An address that is no section is taken for the name of a class. */
    @ExceptionHandler
    ModelAndView unknownSection(ServiceException problem, HttpServletRequest request, HttpServletResponse response)
            throws ServiceException, IOException {
        if (!(NestedExceptionUtils.getMostSpecificCause(problem) instanceof ClassNotFoundException)) {
            throw problem;
        }
        return refuse(HttpStatus.NOT_FOUND, request, response);
    }

    @ExceptionHandler
    ModelAndView unknownRow(IllegalArgumentException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String message = String.valueOf(problem.getMessage());
        boolean unknown = problem instanceof NumberFormatException
                || message.equals("Entity not found")
                || message.endsWith("was not a collection field.");
        if (!unknown) {
            throw problem;
        }
        return refuse(HttpStatus.NOT_FOUND, request, response);
    }

    @ExceptionHandler
    ModelAndView byOwnStatus(ResponseStatusException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return refuse(refusal.getStatus(), request, response);
    }

    private static ModelAndView refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (BroadleafControllerUtility.isAjaxRequest(request)) {
            // The admin's scripts word it.
            response.sendError(status.value());
            return new ModelAndView();
        }
        String text = status == HttpStatus.FORBIDDEN ? "forbidden" : "unknown";
        return new ModelAndView("broadleaf-starter/refusal", Map.of("refusal", text), status);
    }
}
