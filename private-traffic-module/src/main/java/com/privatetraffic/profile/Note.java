package com.privatetraffic.profile;

import java.time.Instant;

/** What somebody of the store wrote down about a contact. */
public record Note(long id, long contactId, String text, String actor, Instant writtenAt) {}
