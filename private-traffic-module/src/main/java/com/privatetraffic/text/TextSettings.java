package com.privatetraffic.text;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the module shows things.
 *
 * @param timeZone the store's time zone, in which people read dates
 */
@ConstructorBinding
@ConfigurationProperties("private-traffic.texts")
public record TextSettings(@DefaultValue("UTC") ZoneId timeZone) {}
