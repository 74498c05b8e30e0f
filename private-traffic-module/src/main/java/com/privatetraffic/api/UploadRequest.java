package com.privatetraffic.api;

import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.Part;
import org.springframework.http.MediaType;
import org.springframework.web.util.WebUtils;

/**
 * An upload that nobody reads before {@link FormUpload}. Left to itself, whatever of the host's asks for a parameter would
 * read the whole form first, into memory or up to a limit that isn't ours.
 */
final class UploadRequest extends HttpServletRequestWrapper {

    UploadRequest(HttpServletRequest request) {
        super(request);
    }

    static boolean isOne(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
                && request.getRequestURI().equals(request.getContextPath() + Api.BASE + "/imports");
    }

    /** The upload behind what filters made of the request; null for any other request. */
    static UploadRequest in(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, UploadRequest.class);
    }

    /** As it was sent. */
    String formType() {
        return super.getContentType();
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }

    @Override
    public String getParameter(String name) {
        return null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }
}
