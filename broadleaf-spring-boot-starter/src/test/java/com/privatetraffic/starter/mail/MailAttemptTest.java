package com.privatetraffic.starter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.privatetraffic.starter.mail.MailQueue.Waiting;
import com.sun.mail.smtp.SMTPAddressFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

@ExtendWith(OutputCaptureExtension.class)
class MailAttemptTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** What a store's own misconfiguration brings about mends itself, and so may a full mailbox; an address doesn't. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    550 5.1.1 <bob@example.com>: User unknown            | 550 | true  | 550 5.1.1
                    550-5.1.1 The account bob@example.com does not exist | 550 | true  | 550 5.1.1
                    553 5.1.3 bad address syntax                         | 553 | true  | 553 5.1.3
                    550 5.2.1 mailbox disabled                           | 550 | true  | 550 5.2.1
                    550 No such user here                                | 550 | true  | 550
                    551 User not local                                   | 551 | true  | 551
                    553 mailbox name not allowed                         | 553 | true  | 553
                    550 5.0.0 User unknown                               | 550 | true  | 550 5.0.0
                    550 5.7.1 Relaying denied for bob@example.com        | 550 | false | 550 5.7.1
                    554 5.7.1 Client host rejected                       | 554 | false | 554 5.7.1
                    550 5.7.26 unauthenticated mail                      | 550 | false | 550 5.7.26
                    530 5.7.0 Authentication required                    | 530 | false | 530 5.7.0
                    552 5.2.2 mailbox full                               | 552 | false | 552 5.2.2
                    552 mailbox full                                     | 552 | false | 552
                    554 5.3.2 system not accepting messages              | 554 | false | 554 5.3.2
                    554 5.4.4 no route                                   | 554 | false | 554 5.4.4
                    554 transaction failed                               | 554 | false | 554
                    450 4.2.1 greylisted                                 | 450 | false | 450 4.2.1
                    ''                                                   | 550 | true  | 550
                    """)
    void onlyWhatNoServerWillEverTakeIsGivenUp(
            String reply, int code, boolean isFinal, String logged, CapturedOutput log) throws Exception {
        CompletionHandler<Waiting> next = attempt(reply, code).make(new Waiting(mail(), 0, NOW));

        assertThat(next instanceof OnCompleteRemove).isEqualTo(isFinal);
        assertThat(log.getOut().lines().filter(line -> line.contains("WARN")))
                .singleElement()
                .asString()
                .contains(logged)
                .doesNotContain("bob", "User", "mailbox", "Hello");
    }

    private static MailAttempt attempt(String reply, int code) throws AddressException {
        SendFailedException refusal = new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(
                        new InternetAddress("bob@example.com"), "RCPT TO:<bob@example.com>", code, reply));
        JavaMailSender server = mock(JavaMailSender.class);
        MimeMessage message = new MimeMessage((Session) null);
        when(server.createMimeMessage()).thenReturn(message);
        doThrow(new MailSendException(Map.of(message, refusal))).when(server).send(any(MimeMessage.class));
        MailSettings settings = new MailSettings(
                "store@example.com", "", true, Duration.ofMillis(50), Duration.ofSeconds(30), Duration.ofDays(3));
        return new MailAttempt(server, mock(JdbcTemplate.class), settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Mail mail() {
        return new Mail("bob@example.com", "store@example.com", "Hello", "Hello", null, Duration.ofDays(3));
    }
}
