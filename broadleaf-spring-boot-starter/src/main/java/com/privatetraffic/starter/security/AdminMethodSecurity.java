package com.privatetraffic.starter.security;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDecisionManager;
import org.springframework.security.access.vote.RoleVoter;
import org.springframework.security.access.vote.UnanimousBased;
import org.springframework.security.config.annotation.method.configuration.EnableGlobalMethodSecurity;
import org.springframework.security.config.annotation.method.configuration.GlobalMethodSecurityConfiguration;

/** {@code @Secured} on the admin's services speaks of permissions, whose prefix is Broadleaf's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
@EnableGlobalMethodSecurity(securedEnabled = true)
public class AdminMethodSecurity extends GlobalMethodSecurityConfiguration {

    @Override
    protected AccessDecisionManager accessDecisionManager() {
        RoleVoter permissions = new RoleVoter();
        permissions.setRolePrefix("PERMISSION_");
        return new UnanimousBased(List.of(permissions));
    }
}
