package com.privatetraffic.starter.mail;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.broadleafcommerce.common.email.domain.EmailTarget;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.common.email.service.message.EmailPropertyType;
import org.broadleafcommerce.common.email.service.message.ThymeleafMessageCreator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.TemplateEngine;

/**
 * What stands at the end of Broadleaf's e-mail service: words the mail in the reader's language with a Thymeleaf template
 * and hands it on instead of waiting for a mail server. A subject is a key of the message source or a text.
 */
public class QueuedMessageCreator extends ThymeleafMessageCreator {

    /** Variable: arguments of the subject. */
    static final String SUBJECT_ARGUMENTS = "subjectArguments";

    /** Variable: id of the order the mail speaks of. */
    static final String ORDER_ID = "mailOrderId";

    /** Variable: headers of the mail, by name. */
    static final String HEADERS = "mailHeaders";

    /** Variable: the secret link of a mail that isn't about a password; only a demo's log shows it. */
    static final String SECRET_LINK = "mailLink";

    /** As long as Broadleaf's reset tokens live. */
    private static final Duration LINK = Duration.ofMinutes(30);

    private final MessageSource texts;
    private final MailSettings settings;
    private final Consumer<Written> handOver;

    /**
     * A mail as it was written.
     *
     * @param link the secret link in it, or null
     */
    record Written(Mail mail, String link) {}

    QueuedMessageCreator(
            @Qualifier("blEmailTemplateEngine") TemplateEngine templates,
            @Qualifier("blMailSender") JavaMailSender unused,
            MessageSource texts,
            MailSettings settings,
            @Qualifier("broadleafMailHandOver") Consumer<Written> handOver) {
        super(templates, unused);
        this.texts = texts;
        this.settings = settings;
        this.handOver = handOver;
    }

    @Override
    public void sendMessage(Map<String, Object> properties) {
        EmailTarget target = (EmailTarget) properties.get(EmailPropertyType.USER.getType());
        EmailInfo info = (EmailInfo) properties.get(EmailPropertyType.INFO.getType());
        Map<String, Object> variables = new HashMap<>(properties);
        variables.put("storeName", settings.storeName());
        String link = (String) properties.get(ResetLink.VARIABLE);
        Object[] arguments = (Object[]) properties.getOrDefault(SUBJECT_ARGUMENTS, new Object[0]);
        String subject = texts.getMessage(info.getSubject(), arguments, info.getSubject(), MailLanguage.current());
        handOver.accept(new Written(
                new Mail(
                        target.getEmailAddress(),
                        settings.from(),
                        subject,
                        buildMessageBody(info, variables),
                        headers(properties),
                        (Long) properties.get(ORDER_ID),
                        link == null ? settings.giveUpAfter() : LINK),
                link != null ? link : (String) properties.get(SECRET_LINK)));
    }

    /** Line breaks would begin another header. */
    private static Map<String, String> headers(Map<String, Object> properties) {
        Map<String, String> headers = new HashMap<>();
        if (properties.get(HEADERS) instanceof Map<?, ?> wanted) {
            wanted.forEach((name, value) ->
                    headers.put(String.valueOf(name), String.valueOf(value).replaceAll("[\\r\\n]", " ")));
        }
        return headers;
    }
}
