package com.privatetraffic.link;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of visits through tracked links.
 *
 * @param cookieConsent whether a visitor has to agree before cookies outlast their visit
 */
@ConstructorBinding
@ConfigurationProperties("private-traffic.clicks")
public record ClickSettings(@DefaultValue("NOT_REQUIRED") CookieConsent cookieConsent) {}
