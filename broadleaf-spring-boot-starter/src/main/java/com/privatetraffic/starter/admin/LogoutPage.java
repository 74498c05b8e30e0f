package com.privatetraffic.starter.admin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where Broadleaf's link "Log out" leads without a script: the button that does it. Only its POST ends the session. */
@Controller
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
public class LogoutPage {

    public static final String ADDRESS = "/adminLogout.htm";

    @GetMapping(ADDRESS)
    public String ask() {
        return "broadleaf-starter/logout";
    }
}
