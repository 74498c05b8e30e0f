package com.privatetraffic.link;

/** A link was to be put up on a channel that isn't there. */
public class UnknownChannelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownChannelException(long channelId) {
        super("No channel has the id " + channelId + ".");
    }
}
