package com.privatetraffic.imports;

/** Where an import is. */
public enum ImportState {
    /** Uploaded and looked at; nobody started it yet. */
    DRAFT,
    RUNNING,
    DONE,
    /** Given up; what came in so far stays. */
    FAILED,
    CANCELLED,
    UNDOING,
    UNDONE;

    /** Whether there is something in that an undo could take out. */
    boolean isUndoable() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
