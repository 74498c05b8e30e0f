package com.privatetraffic.link;

import java.time.Instant;
import java.util.UUID;

/**
 * What a visitor carries of the click that counts, signed in {@link ClickCookie}.
 *
 * @param salespersonCode whose link it was, and who was approved then; null for a link of nobody's
 */
public record ClickMark(UUID clickId, String linkCode, String salespersonCode, Instant clickedAt) {}
