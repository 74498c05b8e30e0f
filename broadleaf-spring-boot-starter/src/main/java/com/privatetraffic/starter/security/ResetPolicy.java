package com.privatetraffic.starter.security;

import com.privatetraffic.starter.mail.ResetLink;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.common.service.GenericResponse;
import org.broadleafcommerce.common.time.SystemTime;

/** What customers' and admin users' password resets have in common. */
final class ResetPolicy {

    /** Hash functions read no further; the same as at registration. */
    static final int SHORTEST = 8;

    static final int LONGEST = 72;

    /** More mails than these in an hour go nowhere, without a word: nobody's mailbox is filled from outside. */
    private static final int MOST_PER_HOUR = 5;

    static final String UNKNOWN = "invalidToken";

    static final String USED = "tokenUsed";

    private ResetPolicy() {}

    /** What is wrong with a token, found or not. */
    static <T> void check(T stored, Predicate<T> isUsed, Predicate<T> isExpired, GenericResponse response) {
        if (stored == null) {
            response.addErrorCode(UNKNOWN);
        } else if (isUsed.test(stored)) {
            response.addErrorCode(USED);
        } else if (isExpired.test(stored)) {
            response.addErrorCode("tokenExpired");
        }
    }

    /** The token in the form it is kept in, to look for; none finds none. */
    static <T> T find(String token, Function<String, T> stored) {
        return token == null || token.isBlank() ? null : stored.apply(ResetToken.stored(token));
    }

    /** Makes a token, has its stored form kept and sends the link. */
    static void send(EmailService mails, EmailInfo mail, String address, String page, Consumer<String> keep) {
        String token = ResetToken.fresh();
        keep.accept(ResetToken.stored(token));
        Map<String, Object> variables = new HashMap<>();
        variables.put(ResetLink.VARIABLE, ResetLink.to(page, token));
        mails.sendTemplateEmail(address, mail, variables);
    }

    /** Whether another mail may go to this person. */
    static boolean mayAsk(EntityManager entities, Class<?> token, String owner, Long id) {
        Long asked = entities.createQuery(
                        "select count(t) from " + token.getName() + " t where t." + owner
                                + " = :id and t.createDate > :since",
                        Long.class)
                .setParameter("id", id)
                .setParameter("since", Date.from(SystemTime.asDate().toInstant().minus(Duration.ofHours(1))))
                .getSingleResult();
        return asked < MOST_PER_HOUR;
    }

    /**
     * Uses up every token of this person at once: a link works once, and those asked for before it not any more.
     *
     * @return whether there was one to use; of two requests at the same moment one finds none
     */
    static boolean useUp(EntityManager entities, Class<?> token, String owner, Long id) {
        entities.flush();
        return entities.createQuery(
                                "update " + token.getName() + " t set t.tokenUsedFlag = true, t.tokenUsedDate = :now"
                                        + " where t." + owner + " = :id and t.tokenUsedFlag = false")
                        .setParameter("id", id)
                        .setParameter("now", SystemTime.asDate())
                        .executeUpdate()
                > 0;
    }

    static void checkLength(String password, GenericResponse response) {
        boolean fits = password != null && password.length() >= SHORTEST && password.length() <= LONGEST;
        if (!fits && !response.getHasErrors()) {
            response.addErrorCode("invalidPassword");
        }
    }
}
