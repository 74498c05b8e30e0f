package com.privatetraffic.starter.admin;

import com.privatetraffic.starter.uploads.UploadRefusedException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.web.controller.BroadleafControllerUtility;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers 403 where Broadleaf's admin refuses an operation for want of a permission, 404 where an address names no section,
 * row or field, and 400 where a request leaves out what it needs; by itself it answers 500 to most of them. Within the admin's
 * own page, so that the way on is there.
 */
@ControllerAdvice
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
public class AdminRefusals {

    private final PermissionNames permissions;
    private final UploadLimits limits;

    public AdminRefusals(DataSource dataSource, UploadLimits limits) {
        this.permissions = new PermissionNames(dataSource);
        this.limits = limits;
    }

    @ExceptionHandler
    ModelAndView forbidden(
            SecurityServiceException notPermitted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return named(refuse(HttpStatus.FORBIDDEN, request, response), notPermitted.getMessage());
    }

    /** A file that is too large, of which at most as much as is allowed was read. */
    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return telling(refuse(HttpStatus.PAYLOAD_TOO_LARGE, request, response), Map.of("figure", limits.file()));
    }

    @ExceptionHandler
    ModelAndView notTaken(UploadRefusedException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (problem.why() == UploadRefusedException.Why.KIND) {
            return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, request, response);
        }
        return telling(
                refuse(HttpStatus.PAYLOAD_TOO_LARGE, request, response),
                Map.of("refusal", "pixels", "figure", limits.side()));
    }

    /** An address that is no section is taken for the name of a class, and any word after a section for the number of a row. */
    @ExceptionHandler
    ModelAndView unknownSection(ServiceException problem, HttpServletRequest request, HttpServletResponse response)
            throws ServiceException, IOException {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(problem);
        boolean looks = HttpMethod.GET.matches(request.getMethod());
        if (cause instanceof ClassNotFoundException || (looks && cause instanceof NumberFormatException)) {
            return refuse(HttpStatus.NOT_FOUND, request, response);
        }
        throw problem;
    }

    /** The kind of record whose translations are asked for; no other class may be missing. */
    @ExceptionHandler
    ModelAndView unknownKind(ClassNotFoundException problem, HttpServletRequest request, HttpServletResponse response)
            throws ClassNotFoundException, IOException {
        if (!String.valueOf(problem.getMessage()).equals(request.getParameter("ceilingEntity"))) {
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
    ModelAndView incomplete(
            ServletRequestBindingException missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return refuse(HttpStatus.BAD_REQUEST, request, response);
    }

    @ExceptionHandler
    ModelAndView byOwnStatus(ResponseStatusException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return named(refuse(refusal.getStatus(), request, response), refusal.getReason());
    }

    private ModelAndView named(ModelAndView page, String refusal) {
        return permissions
                .missing(refusal)
                .map(name -> telling(page, Map.of("permission", name)))
                .orElse(page);
    }

    /** An answer to a script has no page; with attributes it would be taken for one whose name is that of the address. */
    private static ModelAndView telling(ModelAndView page, Map<String, ?> attributes) {
        return page.hasView() ? page.addAllObjects(attributes) : page;
    }

    private static ModelAndView refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (BroadleafControllerUtility.isAjaxRequest(request)) {
            // The admin's scripts word it.
            response.sendError(status.value());
            return new ModelAndView();
        }
        String text =
                switch (status) {
                    case BAD_REQUEST -> "incomplete";
                    case FORBIDDEN -> "forbidden";
                    case PAYLOAD_TOO_LARGE -> "large";
                    case UNSUPPORTED_MEDIA_TYPE -> "kind";
                    default -> "unknown";
                };
        return new ModelAndView("broadleaf-starter/refusal", new HashMap<>(Map.of("refusal", text)), status);
    }
}
