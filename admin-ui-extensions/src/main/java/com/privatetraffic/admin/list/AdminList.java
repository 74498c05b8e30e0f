package com.privatetraffic.admin.list;

import java.io.Serializable;
import java.util.List;

/** What is particular about one list and its form; {@link ListHandler} does the rest. */
abstract class AdminList<T extends Serializable> {

    private final Class<T> entity;
    private final List<Choice> choices;

    AdminList(Class<T> entity, Choice... choices) {
        this.entity = entity;
        this.choices = List.of(choices);
    }

    final Class<T> entity() {
        return entity;
    }

    final List<Choice> choices() {
        return choices;
    }

    /** Words what needs more than a choice or a date. */
    abstract void show(T row, Cells cells);

    /** Whether {@link #change} may be called at all. */
    boolean isEditable() {
        return false;
    }

    /**
     * Takes over what a form sent, or refuses it by field. In a transaction; {@code row} is attached.
     *
     * @param actor as the audit names them
     */
    void change(T row, Submitted form, String actor) {
        throw new UnsupportedOperationException(entity.getSimpleName() + " is only read here.");
    }
}
