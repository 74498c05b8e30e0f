package com.privatetraffic.webhook;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.message.Messages;
import com.privatetraffic.webhook.Part.Ignored;
import com.privatetraffic.webhook.Part.News;
import com.privatetraffic.webhook.Part.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a delivery in. All of it in one transaction, with striking it off, as long as nothing in it fails; else one by one,
 * so that what is bad stands in the way of nothing else. Either way what was taken in before changes nothing again.
 */
final class TakingIn {

    private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);

    /** Kept of a delivery in which more is wrong. */
    private static final int MOST_PROBLEMS = 50;

    private final TransactionTemplate transactions;
    private final Reader reader;
    private final Messages messages;

    TakingIn(TransactionTemplate transactions, Reader reader, Messages messages) {
        this.transactions = transactions;
        this.reader = reader;
        this.messages = messages;
    }

    /**
     * What came of a delivery.
     *
     * @param used whether anything in it was of a kind that is used here
     */
    record Outcome(List<Problem> problems, boolean used) {}

    /** In the caller's transaction; throws what the first thing that fails throws. */
    Outcome together(Delivery delivery) {
        return take(delivery, (part, channel) -> messages.take(part.news(), channel, delivery.id()));
    }

    /** Each thing in a transaction of its own. */
    Outcome oneByOne(Delivery delivery) {
        Set<Problem> failed = new LinkedHashSet<>();
        Outcome outcome = take(delivery, (part, channel) -> {
            try {
                transactions.executeWithoutResult(status -> messages.take(part.news(), channel, delivery.id()));
            } catch (RuntimeException e) {
                LOG.warn("{} of delivery {} could not be taken in: {}", part.path(), delivery.id(), e.getClass());
                failed.add(Problem.failed(part.path(), part.news().account(), e));
            }
        });
        List<Problem> all = new ArrayList<>(failed);
        all.addAll(outcome.problems());
        return new Outcome(all.subList(0, Math.min(all.size(), MOST_PROBLEMS)), outcome.used());
    }

    private interface Taking {

        void take(News part, Channel channel);
    }

    private Outcome take(Delivery delivery, Taking taking) {
        Reader.Routes routes = reader.new Routes(delivery);
        Set<Problem> problems = new LinkedHashSet<>();
        boolean used = false;
        for (Part part : reader.parts(delivery)) {
            if (part instanceof Unreadable unreadable) {
                problems.add(Problem.unreadable(unreadable.path(), unreadable.why()));
            } else if (part instanceof News news) {
                used = true;
                Optional<Channel> channel = routes.to(news.news().account());
                if (channel.isPresent()) {
                    taking.take(news, channel.get());
                } else {
                    problems.add(Problem.unknown(news.news().account()));
                }
            } else if (part instanceof Ignored ignored) {
                LOG.debug("{} of delivery {} is of a kind nobody here uses.", ignored.path(), delivery.id());
            }
        }
        return new Outcome(problems.stream().limit(MOST_PROBLEMS).toList(), used);
    }
}
