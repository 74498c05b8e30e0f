package com.privatetraffic.file;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Cards as rows. The columns are always the same ones; what a card has several of stands together in one cell. */
final class VCardRows implements RowSource {

    private final VCardText text;
    private boolean headed;
    private boolean seen;

    VCardRows(Reader reader) {
        this.text = new VCardText(reader);
    }

    @Override
    public Row next() throws IOException {
        if (!headed) {
            headed = true;
            return Row.of(0, VCardColumn.headers());
        }
        VCardText.Card card = text.next();
        if (card == null) {
            if (!seen) {
                throw new UnreadableFileException("import.file.no-card");
            }
            return null;
        }
        seen = true;
        return row(card);
    }

    private static Row row(VCardText.Card card) {
        if (!card.whole()) {
            return Row.flawed(card.line(), start(card), Reason.of("import.row.card"));
        }
        VCard parsed;
        try {
            parsed = Ezvcard.parse(card.text()).first();
        } catch (RuntimeException unreadable) {
            parsed = null;
        }
        if (parsed == null) {
            return Row.flawed(card.line(), start(card), Reason.of("import.row.card"));
        }
        List<String> cells = new ArrayList<>();
        for (VCardColumn column : VCardColumn.ALL) {
            cells.add(String.join(CellValues.SEPARATOR, column.values(parsed)));
        }
        return Row.of(card.line(), cells);
    }

    private static List<String> start(VCardText.Card card) {
        String text = card.text();
        return new ArrayList<>(List.of(text.substring(0, Math.min(text.length(), 200))));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
