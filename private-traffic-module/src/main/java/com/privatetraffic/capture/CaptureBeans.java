package com.privatetraffic.capture;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactIntake;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.OptIn;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.link.Links;
import com.privatetraffic.setup.CookieSecret;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.TaskQueue;
import com.privatetraffic.text.Texts;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; its pages are there only where pages are served. */
@Configuration(proxyBeanMethods = false)
@Import(CaptureWeb.class)
@EnableConfigurationProperties(CaptureSettings.class)
public class CaptureBeans {

    @Bean
    @ConditionalOnMissingBean(Letters.class)
    Letters privateTrafficNoLetters() {
        return new NoLetters();
    }

    @Bean
    CaptureKeys privateTrafficCaptureKeys(CookieSecret secret) {
        return new CaptureKeys(secret.key());
    }

    @Bean
    CapturePages privateTrafficCapturePages(
            Database database, Clock clock, ChannelList channels, Platforms platforms, AuditTrail audit) {
        return new CapturePages(database, clock, channels, platforms, audit);
    }

    @Bean
    Counter privateTrafficCounter(ChannelList channels) {
        return new Counter(channels);
    }

    @Bean
    JoinCheck privateTrafficJoinCheck(PhoneNumbers phones) {
        return new JoinCheck(phones);
    }

    @Bean
    SignUps privateTrafficSignUps(Database database, TaskQueue tasks, Clock clock) {
        return new SignUps(database, tasks, clock);
    }

    @Bean
    Confirmations privateTrafficConfirmations(
            Database database, Clock clock, TaskQueue tasks, Contacts contacts, Consents consents, CaptureKeys keys) {
        return new Confirmations(database, clock, tasks, contacts, consents, keys.marks());
    }

    @Bean
    OptIn privateTrafficOptIn(
            CaptureSettings settings, Confirmations confirmations, Contacts contacts, Consents consents) {
        return new OptInPolicy(settings.doubleOptIn(), confirmations, contacts, consents);
    }

    @Bean
    PreferenceLinks privateTrafficPreferenceLinks(CaptureKeys keys) {
        return new PreferenceLinks(keys.preferences());
    }

    @Bean
    SignUpTask privateTrafficSignUpTask(
            Database database,
            Clock clock,
            ContactIntake intake,
            OptIn optIn,
            ChannelList channels,
            Links links,
            Texts texts) {
        return new SignUpTask(new Welcome(database, clock, intake, optIn, channels, links, texts), clock);
    }

    @Bean
    ConfirmationTask privateTrafficConfirmationLetterTask(
            Database database,
            Clock clock,
            Letters letters,
            Texts texts,
            StoreAddress store,
            PreferenceLinks preferences,
            CaptureSettings settings) {
        return new ConfirmationTask(
                database,
                clock,
                letters,
                new ConfirmationLetter(texts, store, preferences),
                settings.confirmationLife());
    }

    @Bean
    AskAgainTask privateTrafficAskAgainTask(Confirmations confirmations, Clock clock) {
        return new AskAgainTask(confirmations, clock);
    }

    @Bean
    CounterDesk privateTrafficCounterDesk(
            Counter counter, Links links, SignUps signUps, JoinCheck check, Texts texts, Clock clock) {
        return new CounterDesk(counter, links, signUps, check, texts, clock);
    }

    @Bean
    CaptureData privateTrafficCaptureData(Database database) {
        return new CaptureData(database);
    }

    @Bean
    SignUpTimeline privateTrafficSignUpTimeline(Database database) {
        return new SignUpTimeline(database);
    }
}
