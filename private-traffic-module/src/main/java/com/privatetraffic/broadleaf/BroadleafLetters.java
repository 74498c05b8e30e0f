package com.privatetraffic.broadleaf;

import com.privatetraffic.capture.Letter;
import com.privatetraffic.capture.Letters;
import com.privatetraffic.text.Languages;
import java.util.HashMap;
import java.util.Map;
import org.broadleafcommerce.common.email.domain.EmailTargetImpl;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Letters through Broadleaf's e-mail service, drawn by the template {@code emailTemplates/private-traffic/letter.html}, so
 * that they go the way of the shop's other mails.
 */
final class BroadleafLetters implements Letters {

    private static final String TEMPLATE = "private-traffic/letter";

    private final EmailService mails;
    private final Environment environment;

    BroadleafLetters(EmailService mails, Environment environment) {
        this.mails = mails;
        this.environment = environment;
    }

    @Override
    public String missing() {
        // The demo shows its mails in the log.
        boolean canSend =
                environment.containsProperty("spring.mail.host") || environment.acceptsProfiles(Profiles.of("demo"));
        return canSend ? null : "no mail server is set (spring.mail.host)";
    }

    @Override
    public String storeAddress() {
        return environment.getProperty("site.baseurl", "");
    }

    @Override
    public void send(Letter letter) {
        EmailInfo info = new EmailInfo();
        info.setEmailType("PRIVATE_TRAFFIC");
        info.setEmailTemplate(TEMPLATE);
        info.setSubject(letter.subject());
        EmailTargetImpl target = new EmailTargetImpl();
        target.setEmailAddress(letter.recipient());
        Map<String, Object> variables = new HashMap<>();
        variables.put("letter", letter);
        variables.put("letterLanguage", Languages.tag(letter.language()));
        variables.put("mailHeaders", letter.headers());
        variables.put("mailLink", letter.link());
        mails.sendBasicEmail(info, target, variables);
    }
}
