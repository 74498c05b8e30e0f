package com.privatetraffic.starter.admin;

import java.io.IOException;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers 403 where Broadleaf's admin refuses an operation for want of a permission, and 404 where the address names no
 * section; by itself it answers 500 to both.
 */
@ControllerAdvice
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
public class AdminRefusals {

    @ExceptionHandler(SecurityServiceException.class)
    void forbidden(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** An address that is no section is taken for the name of a class. */
    @ExceptionHandler(ServiceException.class)
    void unknownSection(ServiceException problem, HttpServletResponse response) throws ServiceException, IOException {
        if (!(NestedExceptionUtils.getMostSpecificCause(problem) instanceof ClassNotFoundException)) {
            throw problem;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
