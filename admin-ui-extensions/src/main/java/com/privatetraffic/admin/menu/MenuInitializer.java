package com.privatetraffic.admin.menu;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;

/**
 * Completes the menu once the application is up, or, where Broadleaf's roles came into the database only later, when someone
 * signs in.
 */
final class MenuInitializer implements ApplicationListener<ApplicationEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(MenuInitializer.class);

    private final Menu menu;
    private volatile boolean done;

    MenuInitializer(Menu menu) {
        this.menu = menu;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (!done
                && (event instanceof ApplicationReadyEvent || event instanceof InteractiveAuthenticationSuccessEvent)) {
            try {
                done = menu.complete();
            } catch (DataIntegrityViolationException anotherNode) {
                LOG.info("Another admin application is writing the menu of Private Traffic at this moment.");
                done = true;
            }
        }
    }
}
