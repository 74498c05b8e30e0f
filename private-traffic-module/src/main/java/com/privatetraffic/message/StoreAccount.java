package com.privatetraffic.message;

/**
 * The store's own side of a conversation, as the platform names it.
 *
 * @param platform as channels call it, e.g. {@code whatsapp}
 * @param id e.g. the id of a phone number or a page
 */
public record StoreAccount(String platform, String id) {}
