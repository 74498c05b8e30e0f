package com.privatetraffic.starter.rules;

import com.privatetraffic.starter.rules.RuleToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a rule in Broadleaf's expression language (MVEL) may say: comparisons of properties and values, joined by and/or.
 * MVEL itself runs whatever Java can be called with, so this is an allow-list over the rule's pieces, not a list of what is
 * dangerous: types, constructors, functions, assignments, statements and methods that aren't named here have no place.
 */
public final class RuleText {

    private static final int LONGEST = 10_000;

    /** What Broadleaf 2 wrote; the calls mean the same as today's helper. */
    private static final List<String> LEGACY =
            List.of("MVEL.eval(\"toUpperCase()\",", "java.text.DateFormat.getDateTimeInstance(3,3).parse(");

    private static final String HELPER = "MvelHelper";
    private static final Set<String> HELPER_CALLS = Set.of("toUpperCase", "convertField");
    private static final Set<String> CONSTANTS = Set.of("FulfillmentType", "OfferType");
    private static final Set<String> VALUES = Set.of("true", "false", "null", "nil", "empty");
    private static final Set<String> OPERATORS = Set.of("contains", "and", "or", "in", "is");

    /** Words of the language, and the roots of packages. */
    private static final Set<String> NOT_ROOTS = Set.of(("new assert catch convertable_to ctx def do else for foreach"
                    + " function if import import_static instanceof int isdef lambda proto return soundslike strsim"
                    + " switch this throw try until untyped var while with com groovy io jakarta java javax jdk kotlin net"
                    + " org sun")
            .split(" "));

    /** Ways from a value to its type or into Hibernate. */
    private static final Set<String> NOT_MEMBERS = Set.of(
            "class",
            "classloader",
            "declaringclass",
            "protectiondomain",
            "module",
            "hibernatelazyinitializer",
            "handler",
            "session",
            "sessionfactory",
            "entitymanager",
            "owner",
            "storedsnapshot",
            "persister",
            "factory",
            "target",
            "implementation");

    private static final Set<String> WITH_ARGUMENTS = Set.of(
            "contains",
            "containsKey",
            "startsWith",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "compareTo",
            "before",
            "after",
            "get",
            "indexOf");

    private static final Set<String> WITHOUT = Set.of(
            "size",
            "isEmpty",
            "length",
            "trim",
            "toLowerCase",
            "toUpperCase",
            "intValue",
            "longValue",
            "doubleValue",
            "floatValue");

    private final List<RuleToken> tokens;

    private RuleText(List<RuleToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * Accepts a rule that only compares; null and blank are no rule and fine.
     *
     * @throws RuleRefusedException naming what has no place in a rule
     */
    public static void check(String rule) throws RuleRefusedException {
        if (rule == null || rule.isBlank()) {
            return;
        }
        if (rule.length() > LONGEST) {
            throw new RuleRefusedException(rule.substring(0, 20) + "…");
        }
        String today = rule;
        for (String old : LEGACY) {
            today = today.replace(old, HELPER + ".toUpperCase(");
        }
        new RuleText(RuleTokens.of(today)).check();
    }

    private void check() throws RuleRefusedException {
        for (int i = 0; i < tokens.size(); i++) {
            RuleToken token = tokens.get(i);
            boolean member = isDot(at(i - 1));
            if (isOperand(token) && !member && isOperand(at(i - 1))) {
                throw new RuleRefusedException(at(i - 1).text() + " " + token.text());
            }
            if (token.isName() && member) {
                checkMember(i);
            } else if (token.isName()) {
                checkRoot(i);
            } else if (token.isSign("[") && endsOperand(at(i - 1))) {
                checkIndex(i);
            } else if (token.isSign("(") && at(i - 1).isSign(")")) {
                throw new RuleRefusedException(")(");
            }
        }
    }

    private void checkRoot(int i) throws RuleRefusedException {
        String name = tokens.get(i).text();
        boolean type = Character.isUpperCase(name.charAt(0));
        boolean known = type
                ? (HELPER.equals(name) || CONSTANTS.contains(name)) && at(i + 1).isSign(".")
                : !NOT_ROOTS.contains(name);
        boolean called = at(i + 1).isSign("(") && !OPERATORS.contains(name);
        if (!known || called || NOT_MEMBERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new RuleRefusedException(called ? name + "(" : name);
        }
    }

    private void checkMember(int i) throws RuleRefusedException {
        String name = tokens.get(i).text();
        RuleToken owner = at(i - 2);
        boolean called = at(i + 1).isSign("(");
        boolean fine;
        if (owner.isName() && !isDot(at(i - 3)) && HELPER.equals(owner.text())) {
            fine = called && HELPER_CALLS.contains(name);
        } else if (owner.isName() && !isDot(at(i - 3)) && CONSTANTS.contains(owner.text())) {
            fine = !called && name.equals(name.toUpperCase(Locale.ROOT));
        } else {
            fine = !Character.isUpperCase(name.charAt(0))
                    && !NOT_MEMBERS.contains(property(name))
                    && (!called || callable(name, at(i + 2).isSign(")")));
        }
        if (!fine) {
            throw new RuleRefusedException(called ? name + "(" : name);
        }
    }

    private static boolean callable(String name, boolean empty) {
        return empty ? WITHOUT.contains(name) || name.matches("(get|is|has)[A-Z].*") : WITH_ARGUMENTS.contains(name);
    }

    /** {@code map["key"]} or {@code list[0]}. */
    private void checkIndex(int i) throws RuleRefusedException {
        RuleToken key = at(i + 1);
        boolean plain = (key.kind() == Kind.NUMBER || key.kind() == Kind.STRING)
                && !NOT_MEMBERS.contains(property(key.text()))
                && at(i + 2).isSign("]");
        if (!plain) {
            throw new RuleRefusedException("[" + key.text());
        }
    }

    private static String property(String name) {
        return name.replaceFirst("^(get|is)(?=[A-Z])", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isDot(RuleToken token) {
        return token.isSign(".") || token.isSign(".?");
    }

    private static boolean isOperand(RuleToken token) {
        return token.kind() != Kind.SIGN && !(token.isName() && OPERATORS.contains(token.text()));
    }

    private static boolean endsOperand(RuleToken token) {
        return (isOperand(token) && !VALUES.contains(token.text())) || token.isSign(")") || token.isSign("]");
    }

    private RuleToken at(int i) {
        return i < 0 || i >= tokens.size() ? RuleToken.END : tokens.get(i);
    }
}
