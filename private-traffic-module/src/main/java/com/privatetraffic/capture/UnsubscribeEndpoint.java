package com.privatetraffic.capture;

import java.net.URI;
import javax.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a mail program's own unsubscribe button goes (RFC 8058): a POST without cookies or a form's token, which the signed
 * address makes up for. Somebody who opens the address gets their preferences instead.
 */
@RestController
final class UnsubscribeEndpoint {

    private final Preferences preferences;

    UnsubscribeEndpoint(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping("/unsubscribe/{token}")
    ResponseEntity<Void> open(@PathVariable String token, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(request.getContextPath() + "/preferences/"
                        + (token.matches("[A-Za-z0-9_.-]{1,200}") ? token : "0")))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @PostMapping("/unsubscribe/{token}")
    ResponseEntity<Void> unsubscribe(@PathVariable String token) {
        return preferences
                .person(token)
                .map(contact -> {
                    preferences.unsubscribe(contact);
                    return ResponseEntity.ok().<Void>build();
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
