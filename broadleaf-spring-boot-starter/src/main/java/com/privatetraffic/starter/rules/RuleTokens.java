package com.privatetraffic.starter.rules;

import com.privatetraffic.starter.rules.RuleToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a rule into names, strings, numbers and those signs that comparisons are made of; nothing else has a place. */
final class RuleTokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<name>[A-Za-z_][A-Za-z0-9_]*)"
            + "|(?<string>\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+')"
            + "|(?<number>[0-9]+(?:\\.[0-9]+)?[BDFILbdfil]?)"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||\\.\\?|[<>!().,+*%\\[\\]-])"
            + ")");

    private RuleTokens() {}

    static List<RuleToken> of(String rule) throws RuleRefusedException {
        List<RuleToken> tokens = new ArrayList<>();
        Matcher next = TOKEN.matcher(rule);
        int end = 0;
        String text = rule.stripTrailing();
        while (end < text.length()) {
            next.region(end, text.length());
            if (!next.lookingAt()) {
                throw new RuleRefusedException(text.substring(end).strip().substring(0, 1));
            }
            tokens.add(token(next));
            end = next.end();
        }
        return tokens;
    }

    private static RuleToken token(Matcher found) {
        if (found.group("name") != null) {
            return new RuleToken(Kind.NAME, found.group("name"));
        }
        String string = found.group("string");
        if (string != null) {
            return new RuleToken(Kind.STRING, string.substring(1, string.length() - 1));
        }
        String number = found.group("number");
        return number != null ? new RuleToken(Kind.NUMBER, number) : new RuleToken(Kind.SIGN, found.group("sign"));
    }
}
