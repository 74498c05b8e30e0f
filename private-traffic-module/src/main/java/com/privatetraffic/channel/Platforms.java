package com.privatetraffic.channel;

import com.privatetraffic.consent.ConsentChannel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The platforms this store knows: the usual ones and those it added. */
public final class Platforms {

    private static final String META = "meta";

    private static final List<Platform> USUAL = List.of(
            new Platform("whatsapp", AccountForm.NUMBER, META, ConsentChannel.WHATSAPP),
            new Platform("messenger", AccountForm.HANDLE, META, ConsentChannel.MESSENGER),
            new Platform("instagram", AccountForm.HANDLE, META, ConsentChannel.INSTAGRAM),
            new Platform("tiktok", AccountForm.HANDLE, null, null),
            new Platform("x", AccountForm.HANDLE, null, null),
            new Platform("youtube", AccountForm.HANDLE, null, null),
            new Platform("wechat", AccountForm.TEXT, null, ConsentChannel.WECHAT),
            new Platform("wechat-mini-program", AccountForm.TEXT, null, ConsentChannel.WECHAT),
            new Platform("wechat-group", AccountForm.TEXT, null, null),
            new Platform("wecom", AccountForm.TEXT, "wecom", ConsentChannel.WECOM),
            new Platform("email", AccountForm.TEXT, "smtp", ConsentChannel.EMAIL),
            new Platform("sms", AccountForm.TEXT, null, ConsentChannel.SMS),
            new Platform("marketplace", AccountForm.TEXT, null, null),
            new Platform("live", AccountForm.TEXT, null, null),
            new Platform("offline", AccountForm.TEXT, null, null),
            new Platform("offline-event", AccountForm.TEXT, null, null),
            new Platform("offline-counter", AccountForm.TEXT, null, null),
            new Platform("offline-flyer", AccountForm.TEXT, null, null));

    private final Map<String, Platform> byId = new LinkedHashMap<>();

    /** The usual platforms and these; one of these with the id of a usual one takes its place. */
    public Platforms(Collection<Platform> added) {
        USUAL.forEach(platform -> byId.put(platform.id(), platform));
        added.forEach(platform -> byId.put(platform.id(), platform));
    }

    public Optional<Platform> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, the usual ones first. */
    public List<Platform> all() {
        return List.copyOf(byId.values());
    }

    /** The names of what connections there can be. */
    public List<String> connections() {
        return byId.values().stream()
                .map(Platform::connection)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The ways by which people can agree to be written to. */
    public Set<ConsentChannel> consentChannels() {
        return byId.values().stream()
                .map(Platform::consentChannel)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether some platform's messages come and go through connections of this name. */
    public boolean hasConnections(String name) {
        return byId.values().stream().anyMatch(platform -> name.equals(platform.connection()));
    }
}
