package com.privatetraffic.sample.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/** Numbers of the orders placed in this session: a guest who logs in afterwards still sees their confirmation. */
final class PlacedHere {

    private static final String ATTRIBUTE = PlacedHere.class.getName();

    private PlacedHere() {}

    static void remember(HttpServletRequest request, String orderNumber) {
        HttpSession session = request.getSession();
        Set<String> numbers = numbers(session);
        numbers.add(orderNumber);
        session.setAttribute(ATTRIBUTE, numbers);
    }

    static boolean contains(HttpServletRequest request, String orderNumber) {
        HttpSession session = request.getSession(false);
        return session != null && numbers(session).contains(orderNumber);
    }

    @SuppressWarnings("unchecked") // only remember() writes this attribute
    private static Set<String> numbers(HttpSession session) {
        Set<String> numbers = (Set<String>) session.getAttribute(ATTRIBUTE);
        return numbers == null ? ConcurrentHashMap.newKeySet() : numbers;
    }
}
