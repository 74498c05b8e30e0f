package com.privatetraffic.message;

/** Somebody deleted what they had said; what it was is nobody's business any more. */
public record TakenBack(StoreAccount account, String id) implements MessageNews {}
