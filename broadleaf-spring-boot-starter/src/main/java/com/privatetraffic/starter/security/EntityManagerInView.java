package com.privatetraffic.starter.security;

import javax.servlet.ServletContext;
import org.springframework.orm.jpa.support.OpenEntityManagerInViewFilter;

/** One entity manager for the whole of a page request, templates included: Broadleaf's pages read lazily. */
final class EntityManagerInView {

    private EntityManagerInView() {}

    /** A filter for a security chain; not a bean, so that Spring Boot doesn't put it in front of everything. */
    static OpenEntityManagerInViewFilter filter(ServletContext servletContext) {
        OpenEntityManagerInViewFilter filter = new OpenEntityManagerInViewFilter();
        filter.setServletContext(servletContext);
        return filter;
    }
}
