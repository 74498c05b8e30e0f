package com.privatetraffic.starter.security;

import com.privatetraffic.starter.mail.MailLanguage;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a request asked for after it was answered, in a transaction and the visitor's language. Looking for an account
 * and writing it a mail takes longer than finding none; how long the answer took must not tell.
 */
public final class AfterTheAnswer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AfterTheAnswer.class);

    /** More than anybody asks for in earnest; what doesn't fit is asked for again. */
    private static final int WAITING = 1_000;

    private final TransactionTemplate transaction;

    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
                Thread thread = new Thread(work, "after-the-answer");
                thread.setDaemon(true);
                return thread;
            },
            (work, full) -> LOG.warn("More mails were asked for at once than can be written; one was dropped."));

    public AfterTheAnswer(@Qualifier("blTransactionManager") PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(Runnable work) {
        Locale language = MailLanguage.current();
        worker.execute(() -> {
            try {
                MailLanguage.during(language, () -> transaction.executeWithoutResult(status -> work.run()));
            } catch (RuntimeException e) { // nobody waits for it
                LOG.error("What was asked for couldn't be done.", e);
            }
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }
}
