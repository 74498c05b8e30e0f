package com.privatetraffic.starter.mail;

import com.privatetraffic.starter.mail.QueuedMessageCreator.Written;
import java.time.Clock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.broadleafcommerce.common.email.service.EmailService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The beans of this package beside those that stand in for Broadleaf's in common.xml. Without {@code spring.mail.host} nothing is queued and nothing sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, MailProperties.class})
public class MailBeans {

    private static final Logger LOG = LoggerFactory.getLogger(MailBeans.class);

    @Bean
    MailQueue broadleafMailQueue(DataSource dataSource, ObjectProvider<Clock> clock) {
        return new MailQueue(dataSource, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    MailDelivery broadleafMailDelivery(
            DataSource dataSource,
            @Qualifier("blMailSender") JavaMailSender server,
            MailSettings settings,
            ObjectProvider<Clock> clock,
            Environment environment) {
        LinksInMails.check(environment);
        Clock time = clock.getIfUnique(Clock::systemUTC);
        MailAttempt attempt = new MailAttempt(server, new JdbcTemplate(dataSource), settings, time);
        return new MailDelivery(dataSource, attempt, settings, time);
    }

    @Bean
    Consumer<Written> broadleafMailHandOver(
            MailQueue queue, ObjectProvider<MailDelivery> delivery, Environment environment) {
        MailDelivery sending = delivery.getIfAvailable();
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return sending == null
                ? written -> mention(written, demo)
                : written -> {
                    queue.add(written.mail());
                    afterCommit(sending::nudge);
                };
    }

    @Bean
    @ConditionalOnProperty(name = "broadleaf.application", havingValue = "storefront", matchIfMissing = true)
    static BeanPostProcessor broadleafOrderConfirmation(
            Environment environment, @Qualifier("blEmailService") ObjectProvider<EmailService> mails) {
        return environment.getProperty("broadleaf.mail.order-confirmation", Boolean.class, true)
                ? OrderConfirmation.inCheckout(mails::getObject)
                : new BeanPostProcessor() {};
    }

    /** The demo's log shows a link so that it can be tried; any other store's log gets neither link nor address. */
    private static void mention(Written written, boolean demo) {
        if (demo) {
            LOG.info(
                    "No mail server is set (spring.mail.host): the mail \"{}\" to {} was not sent. {}",
                    written.mail().subject(),
                    written.mail().recipient(),
                    written.link() == null ? "" : "Its link: " + written.link());
        } else {
            LOG.info("A mail was not sent, because spring.mail.host isn't set.");
        }
    }

    private static void afterCommit(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    action.run();
                }
            });
        } else {
            action.run();
        }
    }
}
