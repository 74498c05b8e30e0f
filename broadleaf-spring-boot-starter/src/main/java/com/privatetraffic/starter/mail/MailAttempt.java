package com.privatetraffic.starter.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.privatetraffic.starter.mail.MailQueue.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.mail.MessagingException;
import javax.mail.internet.AddressException;
import javax.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * One try to send a mail, and what becomes of it then. A server that doesn't answer delays mails and nothing else; each is
 * tried again, later and later, until it is of no use any more. One that no server will ever take is given up at once.
 */
final class MailAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(MailAttempt.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration UNTIL_PLACED = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 10;

    /** How long a checkout may take from its last activity to the saved order. */
    private static final Duration PLACING = Duration.ofMinutes(15);

    /** Nobody confirms an order again after this. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JavaMailSender server;
    private final JdbcTemplate jdbc;
    private final MailSettings settings;
    private final Clock clock;

    MailAttempt(JavaMailSender server, JdbcTemplate jdbc, MailSettings settings, Clock clock) {
        this.server = server;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    CompletionHandler<Waiting> make(Waiting waiting) {
        Mail mail = waiting.mail();
        if (mail == null) {
            return new OnCompleteRemove<>();
        }
        if (isPast(waiting.writtenAt().plus(mail.useful()))) {
            return givenUp(waiting.tries() + " tries");
        }
        if (!isPlaced(mail)) {
            return isPast(waiting.writtenAt().plus(PLACING)) ? new OnCompleteRemove<>() : notYet();
        }
        try {
            // What was handed over may be the text of an earlier try to pay, picked up before the order was placed.
            Optional<Mail> latest =
                    mail.order() == null ? Optional.of(mail) : MailQueue.confirmation(jdbc, mail.order());
            if (latest.isPresent()) {
                server.send(message(latest.get()));
            }
        } catch (MailException | MessagingException e) {
            return isHopeless(e) ? givenUp(why(e)) : later(waiting, e);
        }
        // A sent mail leaves nothing behind, for it may hold a link.
        return mail.order() == null
                ? new OnCompleteRemove<>()
                : again(new Waiting(null, 0, waiting.writtenAt()), REMEMBERED);
    }

    private CompletionHandler<Waiting> later(Waiting waiting, Exception problem) {
        Duration pause = pause(waiting.tries());
        if (waiting.tries() == 0) {
            // The exception's own text may repeat the mail.
            LOG.warn("A mail couldn't be sent ({}); tried again from {} on, later and later.", why(problem), pause);
        }
        return again(new Waiting(waiting.mail(), waiting.tries() + 1, waiting.writtenAt()), pause);
    }

    private static CompletionHandler<Waiting> givenUp(String why) {
        LOG.warn("A mail was dropped ({}).", why);
        return new OnCompleteRemove<>();
    }

    private CompletionHandler<Waiting> again(Waiting next, Duration after) {
        Instant due = clock.instant().plus(after);
        return (done, row) -> row.reschedule(done, due, next);
    }

    /** Leaves the text alone, which another try to pay may be replacing just now. */
    private CompletionHandler<Waiting> notYet() {
        Instant due = clock.instant().plus(UNTIL_PLACED);
        return (done, row) -> row.reschedule(done, due);
    }

    private boolean isPast(Instant end) {
        return end.isBefore(clock.instant());
    }

    /** Whether the order it confirms has been saved as placed; also true of a mail about nothing. */
    private boolean isPlaced(Mail mail) {
        return mail.order() == null
                || Integer.valueOf(1)
                        .equals(jdbc.queryForObject(
                                "select count(*) from BLC_ORDER where ORDER_ID = ? and SUBMIT_DATE is not null",
                                Integer.class,
                                mail.order()));
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, false, "UTF-8");
        helper.setTo(mail.recipient());
        helper.setFrom(mail.sender());
        helper.setSubject(mail.subject());
        helper.setText(mail.body(), true);
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }

    private Duration pause(int failures) {
        Duration pause = settings.firstRetry().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** The address is none, or the server says that it never will be. */
    private static boolean isHopeless(Exception problem) {
        return problem instanceof AddressException
                || problem instanceof MailParseException
                || ServerReply.in(problem).filter(ServerReply::isFinal).isPresent();
    }

    /** The server's code says what to mend; its words may repeat the address. */
    private static String why(Exception problem) {
        String name = problem.getClass().getSimpleName();
        return ServerReply.in(problem).map(reply -> name + ", " + reply).orElse(name);
    }
}
