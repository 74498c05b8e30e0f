package com.privatetraffic.api;

import com.privatetraffic.profile.ProfileRefusedException;
import java.util.function.Supplier;

/** What a caller is told when a rule of the contacts' profiles refuses. */
final class ProfileRefusals {

    private ProfileRefusals() {}

    static <T> T explained(Supplier<T> action) {
        try {
            return action.get();
        } catch (ProfileRefusedException refused) {
            throw explained(refused);
        }
    }

    private static ProblemException explained(ProfileRefusedException refused) {
        String field = refused.field();
        return switch (refused.rule()) {
            case UNKNOWN_CONTACT, UNKNOWN_TAG -> ProblemException.notFound();
            case ERASED ->
                ProblemException.conflict("This person's data was removed; nothing more is kept about them.");
            case TAKEN -> ProblemException.conflict("Another contact is known by this " + field + ".");
            case NAME_TAKEN -> ProblemException.conflict("Another tag has this name; merge the two.");
            case CODE_TAKEN -> ProblemException.conflict("Another field has this code.");
            case OTHER_UNDER_KEY -> ProblemException.conflict("Another decision was recorded under this key.");
            case MISSING -> ProblemException.malformed(field, "This is missing.");
            case TOO_LONG -> ProblemException.malformed(field, "This text is too long.");
            case UNKEEPABLE -> ProblemException.malformed(field, "This has characters that can't be kept.");
            case TOO_MANY -> ProblemException.malformed(field, "These are too many.");
            case NOT_A_CODE ->
                ProblemException.malformed(
                        field, "A code begins with a small letter, then small letters, digits and _, at most 40.");
            case IMPOSSIBLE_TIME -> ProblemException.malformed(field, "Nobody can have said so at this time.");
            case HALF_A_WORDING ->
                ProblemException.malformed(field, "A wording and its version belong together; send both or neither.");
            default -> ProblemException.refused(field, sentence(refused.rule()));
        };
    }

    private static String sentence(ProfileRefusedException.Rule rule) {
        return switch (rule) {
            case NOT_AN_ADDRESS -> "This is no e-mail address. Example: mia@example.com";
            case NOT_A_NUMBER_TO_CALL -> "There can't be such a phone number. Example: +14155550123";
            case NOTHING_TO_KNOW_BY ->
                "Send at least one identity, an e-mail address or a phone number; somebody has to be known by something.";
            case UNKNOWN_PLATFORM -> "The store knows no such platform.";
            case UNKNOWN_CHANNEL -> "There is no such channel.";
            case UNKNOWN_OWNER -> "No approved salesperson has this code.";
            case SAME_OWNER -> "The contacts are this salesperson's already.";
            case NO_REASON -> "Say why.";
            case SAME_TAG -> "A tag can't be merged with itself.";
            case UNKNOWN_FIELD -> "The store has no such field, or it is switched off.";
            case CHOICES -> "A field of type CHOICE, and no other, has choices; each is another and has one line.";
            case NOT_A_NUMBER -> "This field holds a number such as 41 or 41.5, without signs between thousands.";
            case NOT_A_DATE -> "This field holds a date such as 2024-05-03.";
            case NOT_YES_OR_NO -> "This field holds true or false.";
            case NOT_A_CHOICE -> "This is none of the field's choices.";
            case UNKNOWN_WAY -> "The store asks nobody's consent for this.";
            default -> "This can't be used.";
        };
    }
}
