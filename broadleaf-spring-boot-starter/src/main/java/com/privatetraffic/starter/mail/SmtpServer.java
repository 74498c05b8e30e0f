package com.privatetraffic.starter.mail;

import java.util.Properties;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server Spring Boot's properties name, never waited for longer than ten seconds unless they say so. */
final class SmtpServer {

    private static final String PATIENCE = "10000";

    private SmtpServer() {}

    static JavaMailSender of(MailProperties settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.getHost());
        if (settings.getPort() != null) {
            sender.setPort(settings.getPort());
        }
        sender.setUsername(settings.getUsername());
        sender.setPassword(settings.getPassword());
        sender.setProtocol(settings.getProtocol());
        sender.setDefaultEncoding(settings.getDefaultEncoding().name());
        Properties properties = new Properties();
        String protocol = "mail." + settings.getProtocol();
        for (String limit : new String[] {".connectiontimeout", ".timeout", ".writetimeout"}) {
            properties.setProperty(protocol + limit, PATIENCE);
        }
        properties.putAll(settings.getProperties());
        sender.setJavaMailProperties(properties);
        return sender;
    }
}
