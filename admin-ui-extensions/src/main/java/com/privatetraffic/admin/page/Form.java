package com.privatetraffic.admin.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A form as it was shown and as it was sent. What was typed stays whatever is wrong with it, and what is wrong stands at its
 * field. A field remembers what it showed, so that a change says what somebody meant to change.
 */
public final class Form {

    private static final String SHOWN = "was_";
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final String prefix;
    private final Words words;
    private final Map<String, String> shown;
    private final Map<String, String> typed;
    private final Map<String, String> mistakes = new LinkedHashMap<>();
    private final Map<String, String> helps = new HashMap<>();
    private String variant = "";

    private Form(String prefix, Words words, Map<String, String> shown, Map<String, String> typed) {
        this.prefix = prefix;
        this.words = words;
        this.shown = shown;
        this.typed = typed;
    }

    /** One to fill in. The prefix begins the message keys of its fields. */
    public static Form showing(String prefix, Words words, Map<String, String> values) {
        Map<String, String> shown = new HashMap<>();
        values.forEach((name, value) -> shown.put(name, Objects.requireNonNullElse(value, "")));
        return new Form(prefix, words, shown, new HashMap<>(shown));
    }

    public static Form posted(String prefix, Words words, Map<String, String> fields) {
        Map<String, String> shown = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(SHOWN)) {
                shown.put(name.substring(SHOWN.length()), value);
            } else {
                typed.put(name, value);
            }
        });
        return new Form(prefix, words, shown, typed);
    }

    public boolean isOf(String prefix) {
        return this.prefix.equals(prefix);
    }

    public String id(String name) {
        return prefix.replace('.', '-') + "-" + name;
    }

    /** Its fields are called otherwise for this kind of thing, where there is a text {@code prefix.field.variant}. */
    public Form of(String variant) {
        this.variant = "." + variant;
        return this;
    }

    /** This stands under the field's label, whatever else would. */
    public void helping(String name, String text) {
        helps.put(name, text);
    }

    public String label(String name) {
        String key = prefix + "." + name;
        return words.find(key + variant).orElseGet(() -> words.of(key));
    }

    /** What stands under the label; null for nothing. */
    public String help(String name) {
        String key = prefix + "." + name + ".help";
        return Optional.ofNullable(helps.get(name))
                .or(() -> words.find(key + variant))
                .or(() -> words.find(key))
                .orElse(null);
    }

    /** The ids of what says more of a field; null for nothing. */
    public String described(String name) {
        String help = help(name) == null ? "" : id(name) + "-help ";
        String mistake = mistake(name) == null ? "" : id(name) + "-mistake";
        String both = (help + mistake).strip();
        return both.isEmpty() ? null : both;
    }

    /** As it was typed, "" where nothing was. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** What the field showed before somebody typed. */
    public String shown(String name) {
        return shown.getOrDefault(name, "");
    }

    /** What is wrong with a field; null for nothing. */
    public String mistake(String name) {
        return mistakes.get(name);
    }

    /** What is wrong, by field. */
    public Map<String, String> mistakes() {
        return mistakes;
    }

    public boolean isWrong() {
        return !mistakes.isEmpty();
    }

    public void wrong(String name, String key, Object... arguments) {
        mistakes.putIfAbsent(name, words.of(key, arguments));
    }

    boolean changes(String name) {
        return !text(name).equals(shown(name));
    }

    /** Someone else changed it meanwhile: the field remembers what it is now, so that sending it again replaces that. */
    void overtaken(String name, String now) {
        shown.put(name, now);
        wrong(name, now.isEmpty() ? "pt.form.overtaken.empty" : "pt.form.overtaken", now);
    }

    /** "" when it is missing or too long. */
    public String required(String name, int longest) {
        if (text(name).isEmpty()) {
            wrong(name, "pt.form.missing");
            return "";
        }
        return Objects.requireNonNullElse(optional(name, longest), "");
    }

    /** Null when it is missing or too long. */
    public String optional(String name, int longest) {
        String text = text(name);
        if (text.length() > longest) {
            wrong(name, "pt.form.long", words.number(longest));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text(name))) {
                return Optional.of(each);
            }
        }
        wrong(name, "pt.form.choose");
        return Optional.empty();
    }

    /** A whole number from 0 on; signs people write between its digits are left out. */
    public OptionalLong natural(String name) {
        String digits = text(name).replaceAll("[,\\s\\u00a0\\u202f]", "");
        if (digits.matches("\\d{1,15}")) {
            return OptionalLong.of(Long.parseLong(digits));
        }
        wrong(name, "pt.form.number");
        return OptionalLong.empty();
    }

    /** The number of something that was chosen. */
    public OptionalLong chosenId(String name) {
        if (text(name).matches("\\d{1,18}")) {
            return OptionalLong.of(Long.parseLong(text(name)));
        }
        wrong(name, "pt.form.choose");
        return OptionalLong.empty();
    }

    public String reason(String name) {
        String reason = text(name);
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            wrong(name, "pt.form.reason");
        }
        return reason;
    }

    private String text(String name) {
        return value(name).strip();
    }
}
