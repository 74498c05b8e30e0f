package com.privatetraffic.starter.linkage;

/**
 * One method call inside a Broadleaf class that goes to another method instead.
 *
 * <p>Names are internal names and descriptors of the class-file format. When {@code toStatic} is set, the call becomes a
 * static one and the former receiver is its first argument, so {@code toDescriptor} has to start with it.
 */
record RedirectedCall(
        String owner,
        String name,
        String descriptor,
        String toOwner,
        String toName,
        String toDescriptor,
        boolean toStatic) {

    static RedirectedCall renamed(String owner, String name, String descriptor, String toName) {
        return new RedirectedCall(owner, name, descriptor, owner, toName, descriptor, false);
    }

    static RedirectedCall toStatic(
            String owner, String name, String descriptor, String toOwner, String toName, String toDescriptor) {
        return new RedirectedCall(owner, name, descriptor, toOwner, toName, toDescriptor, true);
    }

    boolean matches(String callOwner, String callName, String callDescriptor) {
        return owner.equals(callOwner) && name.equals(callName) && descriptor.equals(callDescriptor);
    }
}
