package com.privatetraffic.webhook;

import com.privatetraffic.message.MessageNews;

/** One thing in a delivery. */
public sealed interface Part {

    /** Where it stands, e.g. {@code entry[0].changes[0].value.messages[3]}. */
    String path();

    /** Something of a conversation. */
    record News(String path, MessageNews news) implements Part {}

    /** Something of a kind nobody here uses. */
    record Ignored(String path) implements Part {}

    /** Something that isn't as it should be. */
    record Unreadable(String path, String why) implements Part {}
}
