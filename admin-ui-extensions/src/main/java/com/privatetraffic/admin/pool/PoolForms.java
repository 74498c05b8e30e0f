package com.privatetraffic.admin.pool;

import com.privatetraffic.admin.page.Edits;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Landings;
import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.pool.Controllability;
import com.privatetraffic.pool.PoolFacts;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.pool.PoolRefusedException;
import java.util.Optional;

/** What stands in the forms of a pool. */
final class PoolForms {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_PAGE = 2000;

    static final Edits<PoolFacts> EDITS = new Edits<PoolFacts>()
            .field("name", PoolFacts::name, PoolFacts::named)
            .field("owner", PoolFacts::owner, PoolFacts::ownedBy)
            .field("landingPage", PoolFacts::landingPage, PoolFacts::landingAt)
            .field(
                    "controllability",
                    facts -> facts.controllability().name(),
                    (facts, degree) -> facts.controlled(Controllability.valueOf(degree)));

    private PoolForms() {}

    /** A new pool; empty when something is wrong with the form. */
    static Optional<PoolFacts> created(Form form) {
        String name = form.required("name", LONGEST_NAME);
        Optional<PoolKind> kind = form.choice("kind", PoolKind.class);
        String owner = form.optional("owner", LONGEST_NAME);
        String page = form.optional("landingPage", LONGEST_PAGE);
        Optional<Controllability> degree = form.value("controllability").isEmpty()
                ? kind.map(PoolKind::usualControllability)
                : form.choice("controllability", Controllability.class);
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(PoolFacts.usual(name, kind.orElseThrow(), page)
                        .ownedBy(owner)
                        .controlled(degree.orElseThrow()));
    }

    /** Whether what is typed can be meant. */
    static boolean isReadable(Form form) {
        form.required("name", LONGEST_NAME);
        form.optional("owner", LONGEST_NAME);
        form.optional("landingPage", LONGEST_PAGE);
        form.choice("controllability", Controllability.class);
        return !form.isWrong();
    }

    static void refused(Form form, PoolRefusedException refused) {
        String field =
                switch (refused.rule()) {
                    case NAME_TAKEN, NAME_TOO_LONG -> "name";
                    case OTHER_KIND -> "kind";
                    case NO_REASON -> "reason";
                    case UNKNOWN_POOL, NOT_DIGITAL, DISABLED -> "to";
                };
        form.wrong(field, "pt.pool.refused." + refused.rule());
    }

    static void refused(Form form, RefusedDestinationException refused) {
        Landings.refused(form, "landingPage", refused);
    }
}
