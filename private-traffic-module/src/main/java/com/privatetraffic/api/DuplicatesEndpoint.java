package com.privatetraffic.api;

import com.privatetraffic.merge.Suggestion;
import com.privatetraffic.merge.SuggestionQueue;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pairs of contacts that may be one person, the likeliest first. */
@RestController
@RequestMapping(Api.BASE + "/contacts/duplicates")
final class DuplicatesEndpoint {

    record DuplicateJson(String id, String contactId, String otherId, String reason, int score, Instant since) {

        static DuplicateJson of(Suggestion pair) {
            return new DuplicateJson(
                    Ids.text(pair.id()),
                    Ids.text(pair.one()),
                    Ids.text(pair.other()),
                    pair.reason().name(),
                    pair.score(),
                    pair.since());
        }
    }

    private final SuggestionQueue queue;

    DuplicatesEndpoint(SuggestionQueue queue) {
        this.queue = queue;
    }

    @Needs(Scope.CONTACTS)
    @GetMapping
    Items<DuplicateJson> list(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        return Items.page(
                queue.page(place(Cursor.position(after)), Items.toRead(limit)),
                limit,
                pair -> pair.score() + ":" + pair.id(),
                DuplicateJson::of);
    }

    @Needs(Scope.CONTACTS)
    @PostMapping("/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notTheSame(@PathVariable String id, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        if (!queue.notTheSame(Ids.inPath(id), token.actor())) {
            throw ProblemException.notFound();
        }
    }

    private static SuggestionQueue.Place place(String position) {
        if (position == null) {
            return SuggestionQueue.Place.FIRST;
        }
        String[] parts = position.split(":", 2);
        try {
            return new SuggestionQueue.Place(Integer.parseInt(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (NumberFormatException notOurs) {
            throw Cursor.unknown();
        }
    }
}
