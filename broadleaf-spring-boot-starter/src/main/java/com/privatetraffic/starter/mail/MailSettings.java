package com.privatetraffic.starter.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store's mails; the server is Spring Boot's {@code spring.mail.*}.
 *
 * @param from sender of all mails
 * @param storeName how the store calls itself in them
 * @param orderConfirmation whether who orders gets a mail
 * @param pollInterval how often an application looks for mails that wait
 * @param firstRetry pause after the first failed try; it doubles with each further one
 * @param giveUpAfter a mail that couldn't be sent for this long is dropped
 */
@ConstructorBinding
@ConfigurationProperties("broadleaf.mail")
public record MailSettings(
        @DefaultValue("no-reply@localhost") String from,
        @DefaultValue("") String storeName,
        @DefaultValue("true") boolean orderConfirmation,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("3d") Duration giveUpAfter) {}
