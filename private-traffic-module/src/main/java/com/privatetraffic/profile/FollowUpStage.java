package com.privatetraffic.profile;

/** How far the talk with somebody has come. Any may follow any other. */
public enum FollowUpStage {
    TO_FOLLOW,
    FOLLOWING,
    DEALT,
    NO_INTENTION,
    LOST
}
