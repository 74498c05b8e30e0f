package com.privatetraffic.starter.mail;

import com.privatetraffic.starter.mail.Outbox.Waiting;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends what waits in the outbox. A server that doesn't answer delays mails and nothing else; each is tried again, later
 * and later, until it is of no use any more. A crash at the wrong moment sends one twice rather than never.
 */
final class MailDelivery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration UNTIL_PLACED = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 10;

    private final Outbox outbox;
    private final JavaMailSender server;
    private final MailSettings settings;
    private ScheduledExecutorService worker;

    MailDelivery(Outbox outbox, JavaMailSender server, MailSettings settings) {
        this.outbox = outbox;
        this.server = server;
        this.settings = settings;
    }

    /** Something was put into the outbox: look soon. */
    void nudge() {
        ScheduledExecutorService running = worker;
        if (running != null) {
            try {
                running.execute(this::deliver);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("The mail waits for the next start.", stopping);
            }
        }
    }

    void deliver() {
        try {
            outbox.due().forEach(this::deliverOrWait);
        } catch (RuntimeException e) { // nothing may end the schedule
            LOG.warn("Waiting mails can't be read", e);
        }
    }

    private void deliverOrWait(Waiting waiting) {
        if (outbox.hasExpired(waiting)) {
            LOG.warn("A mail was dropped after {} tries.", waiting.tries());
            outbox.remove(waiting);
        } else if (!outbox.isPlaced(waiting)) {
            outbox.retry(waiting, UNTIL_PLACED);
        } else if (outbox.claim(waiting, LEASE)) {
            send(waiting);
        }
    }

    private void send(Waiting waiting) {
        try {
            server.send(message(waiting.mail()));
            outbox.remove(waiting);
        } catch (MailException | MessagingException e) {
            Duration pause = pause(waiting.tries());
            // The exception's own text may repeat the mail.
            LOG.warn(
                    "A mail couldn't be sent ({}); tried again in {}.",
                    e.getClass().getSimpleName(),
                    pause);
            outbox.retry(waiting, pause);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, false, "UTF-8");
        helper.setTo(mail.recipient());
        helper.setFrom(mail.sender());
        helper.setSubject(mail.subject());
        helper.setText(mail.body(), true);
        return message;
    }

    private Duration pause(int failures) {
        Duration pause = settings.firstRetry().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    @Override
    public void start() {
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "mail-delivery");
            thread.setDaemon(true);
            return thread;
        });
        long interval = settings.pollInterval().toMillis();
        var unused = worker.scheduleWithFixedDelay(this::deliver, interval, interval, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        worker.shutdown();
        try {
            worker.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
