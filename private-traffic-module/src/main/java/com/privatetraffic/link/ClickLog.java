package com.privatetraffic.link;

import com.privatetraffic.link.Click.Origin;
import com.privatetraffic.setup.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes clicks many at a time, so that opening a link waits for no disk.
 *
 * <p>The bounds, all of them promises: at most {@link Bounds#waiting()} clicks wait in memory; a commit holds at most
 * {@link Bounds#batch()}; none waits longer than {@link Bounds#delay()} before its commit begins; when the buffer is full
 * the caller writes its click itself, and as many of those that wait as fit into the same commit. A killed process loses what waits: reports then miss those visits, money does not,
 * since the order carries its click from the cookie and its task writes it again. Closing writes all that waits.
 */
public final class ClickLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClickLog.class);

    /** How much may wait, how much one commit holds, how long a click waits. */
    public record Bounds(int waiting, int batch, Duration delay) {

        public static final Bounds DEFAULT = new Bounds(10_000, 500, Duration.ofMillis(200));

        public Bounds {
            if (waiting < 1 || batch < 1 || delay.isNegative() || delay.isZero()) {
                throw new IllegalArgumentException("The click buffer's bounds must be above 0.");
            }
        }
    }

    private final Clicks clicks;
    private final TransactionTemplate transactions;
    private final Bounds bounds;
    private final BlockingQueue<Click> waiting;
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean closed;
    private Thread writer;

    public ClickLog(Database database, Bounds bounds) {
        this.clicks = new Clicks(database);
        this.transactions = database.transactions();
        this.bounds = bounds;
        this.waiting = new ArrayBlockingQueue<>(bounds.waiting());
    }

    /** Starts the thread that writes; without it, clicks wait for {@link #flush()}. */
    public synchronized void start() {
        writer = new Thread(this::writeUntilClosed, "private-traffic-clicks");
        writer.setDaemon(true);
        writer.start();
    }

    /** Takes a click; never throws, since a visitor's way to the shop matters more than its trace. */
    public void add(Click click) {
        if (!closed && waiting.offer(click)) {
            return;
        }
        writeAlong(click);
    }

    /** The caller has to wait for the disk anyway, so it takes along what waits. */
    private void writeAlong(Click click) {
        List<Click> batch = new ArrayList<>();
        batch.add(click);
        waiting.drainTo(batch, bounds.batch() - 1);
        write(batch);
    }

    /** Writes a click now, unless it is there; joins the caller's transaction. */
    public void ensure(Click click) {
        clicks.insert(click);
    }

    /** What the link of a click in the log said at the click. */
    Origin origin(UUID click) {
        return clicks.origin(click);
    }

    /** Writes all that waits, in as many commits as the bounds ask for. */
    public void flush() {
        List<Click> batch = new ArrayList<>();
        while (waiting.drainTo(batch, bounds.batch()) > 0) {
            write(batch);
            batch.clear();
        }
    }

    /** Clicks that could not be written since start. */
    public long lost() {
        return lost.get();
    }

    /** Clicks that wait now. */
    public int waiting() {
        return waiting.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (writer != null) {
            writer.interrupt();
            joinWriter();
        }
        flush();
    }

    private void joinWriter() {
        try {
            writer.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        while (!closed) {
            try {
                TimeUnit.NANOSECONDS.sleep(bounds.delay().toNanos());
            } catch (InterruptedException closing) {
                return;
            }
            flush();
        }
    }

    private void write(List<Click> batch) {
        try {
            transactions.executeWithoutResult(status -> clicks.insertAll(batch));
        } catch (DataAccessException oneOfThem) {
            writeOneByOne(batch, oneOfThem);
        } catch (RuntimeException noTransaction) {
            lose(batch.size(), noTransaction);
        }
    }

    /** One click the database refuses must not take its neighbours along. */
    private void writeOneByOne(List<Click> batch, DataAccessException cause) {
        if (batch.size() == 1) {
            lose(1, cause);
            return;
        }
        for (Click click : batch) {
            write(List.of(click));
        }
    }

    private void lose(int number, RuntimeException cause) {
        lost.addAndGet(number);
        LOG.warn("{} visits through tracked links could not be logged.", number, cause);
    }
}
