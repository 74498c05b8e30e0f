package com.privatetraffic.starter.context;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Leaves out the auto-configurations whose place Broadleaf's own contexts take. */
public final class WithoutBootDefaults implements AutoConfigurationImportFilter {

    private static final String BOOT = "org.springframework.boot.autoconfigure.";

    private static final Set<String> LEFT_OUT = Set.of(
            BOOT + "orm.jpa.HibernateJpaAutoConfiguration",
            BOOT + "context.PropertyPlaceholderAutoConfiguration",
            BOOT + "context.MessageSourceAutoConfiguration",
            BOOT + "quartz.QuartzAutoConfiguration",
            BOOT + "mail.MailSenderAutoConfiguration",
            BOOT + "mail.MailSenderValidatorAutoConfiguration",
            BOOT + "cache.CacheAutoConfiguration",
            BOOT + "sql.init.SqlInitializationAutoConfiguration",
            BOOT + "solr.SolrAutoConfiguration",
            BOOT + "thymeleaf.ThymeleafAutoConfiguration",
            BOOT + "jersey.JerseyAutoConfiguration",
            BOOT + "ldap.LdapAutoConfiguration",
            BOOT + "security.servlet.UserDetailsServiceAutoConfiguration");

    @Override
    public boolean[] match(String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            // Boot marks what an earlier filter left out as null.
            wanted[i] = candidates[i] != null && !LEFT_OUT.contains(candidates[i]);
        }
        return wanted;
    }
}
