package com.privatetraffic.starter.mail;

import com.sun.mail.smtp.SMTPAddressFailedException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.mail.MessagingException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server said of a recipient, by its codes alone (RFC 5321 and 3463).
 *
 * @param enhanced "5.1.1"; empty when it gave none, or none that says more
 */
record ServerReply(int code, String enhanced) {

    /** No such mailbox, not here, no such name. */
    private static final Set<Integer> ADDRESS = Set.of(550, 551, 553);

    private static final String FULL = "5.2.2";
    private static final Pattern ENHANCED =
            Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

    /** Empty when no server refused a recipient. */
    static Optional<ServerReply> in(Exception problem) {
        return problem instanceof MailSendException refusal
                ? refusal.getFailedMessages().values().stream()
                        .flatMap(ServerReply::chain)
                        .flatMap(each -> each instanceof SMTPAddressFailedException refused
                                ? Stream.of(new ServerReply(refused.getReturnCode(), enhanced(refused.getMessage())))
                                : Stream.empty())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Whether no other day brings another answer: the address is at fault (5.1), or its mailbox for good (5.2). Policy and
     * log-in (5.7), the server's own state (5.3) and its way there (5.4) are mended by people, a full mailbox is emptied.
     */
    boolean isFinal() {
        if (enhanced.startsWith("5.1.") || enhanced.startsWith("5.2.")) {
            return !enhanced.equals(FULL);
        }
        return (enhanced.isEmpty() || enhanced.startsWith("5.0.")) && ADDRESS.contains(code);
    }

    @Override
    public String toString() {
        return (code + " " + enhanced).trim();
    }

    private static String enhanced(String reply) {
        Matcher matcher = ENHANCED.matcher(Objects.toString(reply, ""));
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static Stream<Exception> chain(Exception first) {
        return Stream.iterate(
                first,
                Objects::nonNull,
                each -> each instanceof MessagingException next ? next.getNextException() : null);
    }
}
