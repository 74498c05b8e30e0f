package com.privatetraffic.message;

/** Something a platform tells of a conversation. */
public sealed interface MessageNews permits Said, StatusNews, ArrivedUpTo, TakenBack {

    StoreAccount account();
}
