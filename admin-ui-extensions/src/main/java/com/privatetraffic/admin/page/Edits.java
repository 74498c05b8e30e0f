package com.privatetraffic.admin.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which fields of a form stand for what of a thing. Applied to it as it is at that moment: only what somebody changed is
 * changed, and what another changed meanwhile is never overwritten unseen.
 *
 * @param <T> the thing
 */
public final class Edits<T> {

    /** Another changed the same field since the form was shown. */
    public static final class OvertakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;
        private final String now;

        private OvertakenException(String field, String now) {
            super(field);
            this.field = field;
            this.now = now;
        }

        /** Says so at the field. */
        public void tell(Form form) {
            form.overtaken(field, now);
        }
    }

    private record Field<T>(Function<T, String> read, BiFunction<T, String, T> write) {}

    private final Map<String, Field<T>> fields = new LinkedHashMap<>();

    /** A field; what is read and written is null where it shows nothing. */
    public Edits<T> field(String name, Function<T, String> read, BiFunction<T, String, T> write) {
        fields.put(name, new Field<>(read, write));
        return this;
    }

    /** What the form shows of a thing. */
    public Map<String, String> shown(T thing) {
        Map<String, String> shown = new LinkedHashMap<>();
        fields.forEach((name, field) -> shown.put(name, text(field, thing)));
        return shown;
    }

    /**
     * The thing with what the form changes.
     *
     * @throws OvertakenException when another changed the same field
     */
    public T apply(Form form, T current) {
        T changed = current;
        for (Map.Entry<String, Field<T>> each : fields.entrySet()) {
            String name = each.getKey();
            String now = text(each.getValue(), current);
            String wanted = form.value(name).strip();
            if (form.changes(name) && !wanted.equals(now)) {
                if (!now.equals(form.shown(name))) {
                    throw new OvertakenException(name, now);
                }
                changed = each.getValue().write().apply(changed, wanted.isEmpty() ? null : wanted);
            }
        }
        return changed;
    }

    private String text(Field<T> field, T thing) {
        return Objects.requireNonNullElse(field.read().apply(thing), "");
    }
}
