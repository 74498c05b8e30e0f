package com.privatetraffic.capture;

import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.link.ClickCookie;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.TaskQueue;
import com.privatetraffic.text.Texts;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

/**
 * The pages of this package. They write through connections of their own: a request's unfinished changes are none of a
 * form's business.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "private-traffic.pages.enabled", matchIfMissing = true)
class CaptureWeb {

    @Bean
    JoinForms privateTrafficJoinForms(
            CapturePages pages, Roster roster, Texts texts, Clock clock, CaptureKeys keys, CaptureSettings settings) {
        return new JoinForms(pages, roster, texts, clock, keys.forms(), settings.formLife());
    }

    @Bean
    JoinDesk privateTrafficJoinDesk(
            CapturePages pages,
            JoinForms forms,
            JoinCheck check,
            PhoneNumbers phones,
            Database database,
            CaptureKeys keys,
            CaptureSettings settings,
            Clock clock) {
        Database own = database.apart();
        return new JoinDesk(
                pages,
                forms,
                check,
                phones,
                new SignUps(own, new TaskQueue(own), clock),
                keys.notes(clock),
                confirmations(own, keys, clock),
                keys.marks(),
                settings.doubleOptIn());
    }

    @Bean
    JoinPage privateTrafficJoinPage(JoinForms forms, JoinDesk desk, ClickCookie cookie, Clock clock) {
        return new JoinPage(forms, desk, cookie, clock);
    }

    @Bean
    SentPage privateTrafficSentPage(
            JoinDesk desk, Letters letters, CaptureKeys keys, CaptureSettings settings, Clock clock) {
        return new SentPage(
                keys.notes(clock), desk, letters, settings.confirmationLife().toHours(), clock);
    }

    @Bean
    ConfirmPage privateTrafficConfirmPage(
            Database database, CapturePages pages, JoinDesk desk, CaptureKeys keys, Clock clock) {
        return new ConfirmPage(confirmations(database.apart(), keys, clock), pages, keys.notes(clock), desk);
    }

    @Bean
    Preferences privateTrafficPreferences(
            Database database, Clock clock, CaptureKeys keys, PreferenceLinks links, Texts texts) {
        Database own = database.apart();
        return new Preferences(
                own, clock, new Contacts(own), new Consents(own), confirmations(own, keys, clock), links, texts);
    }

    @Bean
    PreferencesPage privateTrafficPreferencesPage(Preferences preferences) {
        return new PreferencesPage(preferences);
    }

    @Bean
    UnsubscribeEndpoint privateTrafficUnsubscribeEndpoint(Preferences preferences) {
        return new UnsubscribeEndpoint(preferences);
    }

    /** A chain of its own before the shop's: mail programs bring no session and no form's token. */
    @Bean
    @Order(23)
    SecurityFilterChain privateTrafficUnsubscribe(HttpSecurity http) throws Exception {
        http.securityMatcher(new AntPathRequestMatcher("/unsubscribe/**"));
        http.csrf().disable();
        http.requestCache().disable();
        http.securityContext().disable();
        http.sessionManagement().disable();
        http.logout().disable();
        http.anonymous().disable();
        return http.build();
    }

    private static Confirmations confirmations(Database own, CaptureKeys keys, Clock clock) {
        return new Confirmations(own, clock, new TaskQueue(own), new Contacts(own), new Consents(own), keys.marks());
    }
}
