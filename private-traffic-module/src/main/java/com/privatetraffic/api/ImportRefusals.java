package com.privatetraffic.api;

import com.privatetraffic.file.Reason;
import com.privatetraffic.file.UnreadableFileException;
import com.privatetraffic.imports.ColumnUse;
import com.privatetraffic.imports.ImportRefusedException;
import com.privatetraffic.text.Languages;
import com.privatetraffic.text.Texts;

/** What a caller is told when an import is refused. */
final class ImportRefusals {

    private ImportRefusals() {}

    static Localised localised(Reason reason, Texts texts) {
        return new Localised(reason.in(texts, Languages.ENGLISH), reason.in(texts, Languages.CHINESE));
    }

    static ProblemException explained(UnreadableFileException refused, Texts texts) {
        return ProblemException.refused("file", refused.reason().in(texts, Languages.ENGLISH));
    }

    static ProblemException explained(ImportRefusedException refused, Texts texts) {
        String detail = refused.getMessage();
        return switch (refused.rule()) {
            case UNKNOWN_CHANNEL -> ProblemException.refused("channelId", "There is no such channel.");
            case UNKNOWN_REGION ->
                ProblemException.refused(
                        "region", "Use a country of ISO 3166 in two capital letters, such as US or CN.");
            case UNKNOWN_COLUMN -> ProblemException.refused("mapping", "The file has no column \"" + detail + "\".");
            case UNKNOWN_FIELD ->
                ProblemException.refused(
                        "mapping",
                        "A column can't be taken for \"" + detail + "\". Use one of " + ColumnUse.choices()
                                + ", with the code of a field that is there.");
            case NOBODY -> ProblemException.refused("mapping", texts.of(Languages.ENGLISH, "import.file.nobody"));
            case STATE -> ProblemException.conflict("This can't be done with an import that is " + detail + ".");
        };
    }
}
