package com.privatetraffic.api;

import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.profile.Timeline;
import com.privatetraffic.profile.TimelineCursor;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened with a contact. */
@RestController
@RequestMapping(Api.BASE + "/contacts/{id}/timeline")
final class TimelineEndpoint {

    record EntryJson(Instant at, String kind, String id, String what, Map<String, String> facts) {

        static EntryJson of(TimelineEntry entry) {
            return new EntryJson(entry.at(), entry.kind(), Ids.text(entry.id()), entry.what(), entry.facts());
        }
    }

    private final Contacts contacts;
    private final Timeline timeline;

    TimelineEndpoint(Contacts contacts, Timeline timeline) {
        this.contacts = contacts;
        this.timeline = timeline;
    }

    @Needs(Scope.CONTACTS)
    @GetMapping
    Items<EntryJson> list(
            @PathVariable String id,
            @RequestParam(required = false) Set<String> kind,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after) {
        Contact contact = contacts.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound);
        Set<String> kinds = kind == null ? Set.of() : kind;
        if (!timeline.kinds().containsAll(kinds)) {
            throw ProblemException.malformed("kind", "Use some of " + timeline.kinds() + ".");
        }
        return Items.page(
                timeline.page(contact.id(), kinds, cursor(after), Items.toRead(limit)),
                limit,
                entry -> TimelineCursor.behind(entry).text(),
                EntryJson::of);
    }

    private static TimelineCursor cursor(String after) {
        String position = Cursor.position(after);
        return position == null
                ? TimelineCursor.START
                : TimelineCursor.read(position).orElseThrow(Cursor::unknown);
    }
}
