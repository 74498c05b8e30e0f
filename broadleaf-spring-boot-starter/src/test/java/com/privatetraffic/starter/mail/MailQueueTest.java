package com.privatetraffic.starter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.privatetraffic.starter.mail.MailQueue.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.mail.Message.RecipientType;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** Two applications that send, on one database, with a mail server that is a stand-in. */
@ExtendWith(OutputCaptureExtension.class)
class MailQueueTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final MailSettings SETTINGS = new MailSettings(
            "store@example.com", "", true, Duration.ofMillis(50), Duration.ofSeconds(30), Duration.ofDays(3));

    private final Clock clock = mock(Clock.class);
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<MailDelivery> applications = new ArrayList<>();
    private volatile boolean serverIsAway;
    private JdbcTemplate jdbc;
    private MailQueue queue;

    @AfterEach
    void stop() {
        applications.forEach(MailDelivery::stop);
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void anOrderIsConfirmedOnceThoughItIsWrittenTwiceAndAgainLater(DataSource database) {
        open(database);
        jdbc.update("insert into BLC_ORDER (ORDER_ID, SUBMIT_DATE) values (7, null)");
        queue.add(confirmation());
        queue.add(confirmation());
        now.set(START.plusSeconds(5));
        await().atMost(PATIENCE).until(() -> looked() > 0);
        assertThat(sent).as("not before it is placed").isEmpty();

        jdbc.update("update BLC_ORDER set SUBMIT_DATE = current_timestamp");
        now.set(START.plusSeconds(60));
        await().atMost(PATIENCE).until(() -> sent.size() == 1);
        await().atMost(PATIENCE).until(() -> waiting("ann@example.com") == 0);
        queue.add(confirmation());
        queue.add(mail("bob@example.com"));
        await().atMost(PATIENCE).until(() -> sent.contains("bob@example.com"));

        assertThat(sent).containsExactly("ann@example.com", "bob@example.com");
        now.set(START.plus(Duration.ofDays(31)));
        await().atMost(PATIENCE).until(() -> rows() == 0);
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void anOrderPaidAgainWithAnotherCartIsConfirmedAsItWasPlaced(DataSource database) {
        open(database);
        jdbc.update("insert into BLC_ORDER (ORDER_ID, SUBMIT_DATE) values (7, null)");
        queue.add(confirmation());
        await().atMost(PATIENCE).until(() -> looked() > 0);
        now.set(START.plus(Duration.ofMinutes(10)));
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(status -> queue.add(confirmation("cat@example.com")));
        now.set(START.plus(Duration.ofMinutes(20)));
        jdbc.update("update BLC_ORDER set SUBMIT_DATE = current_timestamp");
        now.set(START.plus(Duration.ofMinutes(21)));

        await().atMost(PATIENCE).until(() -> waiting("@example.com") == 0);
        assertThat(sent).containsExactly("cat@example.com");
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void whoPickedItUpBeforeItWasReplacedSendsWhatIsWrittenNow(DataSource database) {
        MailAttempt attempt = prepare(database);
        queue.add(confirmation());
        Waiting pickedUp = new Waiting(confirmation(), 0, START);
        queue.add(confirmation("cat@example.com"));
        jdbc.update("insert into BLC_ORDER (ORDER_ID, SUBMIT_DATE) values (7, current_timestamp)");

        attempt.make(pickedUp);

        assertThat(sent).containsExactly("cat@example.com");
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void aMailNobodyTakesIsDroppedWithOneLineAndOthersGo(DataSource database, CapturedOutput log) {
        open(database);
        queue.add(mail("no address @@"));
        queue.add(mail("bob@example.com"));

        await().atMost(PATIENCE).until(() -> rows() == 0);

        assertThat(sent).containsExactly("bob@example.com");
        assertThat(log.getOut().lines().filter(line -> line.contains("WARN") || line.contains("ERROR")))
                .hasSize(1)
                .allMatch(line -> line.contains("A mail was dropped"));
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void aServerThatIsAwayIsTriedLaterAndLaterUntilTheMailIsOfNoUse(DataSource database, CapturedOutput log) {
        open(database);
        serverIsAway = true;
        queue.add(mail("bob@example.com"));
        await().atMost(PATIENCE).until(() -> tries() == 1);
        now.set(START.plusSeconds(29));
        now.set(START.plusSeconds(31));
        await().atMost(PATIENCE).until(() -> tries() == 2);
        now.set(START.plusSeconds(31 + 61));
        await().atMost(PATIENCE).until(() -> tries() == 3);

        now.set(START.plus(Duration.ofDays(4)));
        await().atMost(PATIENCE).until(() -> rows() == 0);

        assertThat(sent).isEmpty();
        assertThat(log.getOut().lines().filter(line -> line.contains("WARN"))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void whatIsRolledBackIsNeverSent(DataSource database) {
        open(database);
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            queue.add(mail("ann@example.com"));
            status.setRollbackOnly();
        });
        queue.add(mail("bob@example.com"));

        await().atMost(PATIENCE).until(() -> rows() == 0);
        assertThat(sent).containsExactly("bob@example.com");
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#withoutAutoCommit")
    void aMailIsWrittenThoughConnectionsDoNotCommit(DataSource database) {
        open(database);
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            queue.add(mail("ann@example.com"));
            status.setRollbackOnly();
        });
        queue.add(mail("bob@example.com"));

        await().atMost(PATIENCE).until(() -> sent.contains("bob@example.com"));
        assertThat(sent).containsExactly("bob@example.com");
    }

    private void open(DataSource database) {
        MailAttempt attempt = prepare(database);
        for (int i = 0; i < 2; i++) {
            MailDelivery application = new MailDelivery(database, attempt, SETTINGS, clock);
            application.start();
            applications.add(application);
        }
    }

    private MailAttempt prepare(DataSource database) {
        jdbc = new JdbcTemplate(database);
        when(clock.instant()).thenAnswer(call -> now.get());
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
        queue = new MailQueue(database, clock);
        JavaMailSender server = mock(JavaMailSender.class);
        when(server.createMimeMessage()).thenAnswer(call -> new MimeMessage((Session) null));
        doAnswer(call -> {
                    if (serverIsAway) {
                        throw new MailSendException("away");
                    }
                    MimeMessage message = call.getArgument(0);
                    return sent.add(message.getRecipients(RecipientType.TO)[0].toString());
                })
                .when(server)
                .send(any(MimeMessage.class));
        return new MailAttempt(server, jdbc, SETTINGS, clock);
    }

    private static Mail confirmation() {
        return confirmation("ann@example.com");
    }

    private static Mail confirmation(String recipient) {
        return new Mail(recipient, "store@example.com", "Your order", "Thank you", 7L, Duration.ofDays(3));
    }

    private static Mail mail(String recipient) {
        return new Mail(recipient, "store@example.com", "Hello", "Hello", null, Duration.ofDays(3));
    }

    private int rows() {
        return jdbc.queryForObject("select count(*) from NODE_MAIL", Integer.class);
    }

    private int looked() {
        return jdbc.queryForObject("select count(*) from NODE_MAIL where LAST_SUCCESS is not null", Integer.class);
    }

    private int waiting(String words) {
        return (int) data().stream().filter(each -> each.contains(words)).count();
    }

    private int tries() {
        return data().stream()
                .map(each -> each.replaceFirst(".*\"tries\":(\\d+).*", "$1"))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private List<String> data() {
        return jdbc.query(
                "select TASK_DATA from NODE_MAIL", (row, i) -> new String(row.getBytes(1), StandardCharsets.UTF_8));
    }
}
