package com.privatetraffic.starter.mail;

import java.net.URI;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The address links in mails begin with has to be one that people can reach. */
final class LinksInMails {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private LinksInMails() {}

    /** @throws IllegalStateException outside of the demo, when they would lead to the reader's own machine */
    static void check(Environment environment) {
        String property = "admin".equalsIgnoreCase(environment.getProperty("broadleaf.application"))
                ? "admin.baseurl"
                : "site.baseurl";
        String address = environment.getProperty(property, "");
        if (!environment.acceptsProfiles(Profiles.of("demo")) && leadsNowhere(address)) {
            throw new IllegalStateException("Links in mails would lead to \"" + address + "\": set " + property
                    + " to the address people use, such as https://shop.example, or take spring.mail.host away.");
        }
    }

    private static boolean leadsNowhere(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null || THIS_MACHINE.contains(host);
        } catch (IllegalArgumentException notAnAddress) {
            return true;
        }
    }
}
