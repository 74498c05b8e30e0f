package com.privatetraffic.channel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platforms this store knows: the usual ones and those it added. */
public final class Platforms {

    private static final String META = "meta";

    private static final List<Platform> USUAL = List.of(
            new Platform("whatsapp", "WhatsApp", "WhatsApp", AccountForm.NUMBER, META, "whatsapp"),
            new Platform("messenger", "Messenger", "Messenger", AccountForm.NUMBER, META, "messenger"),
            new Platform("instagram", "Instagram", "Instagram", AccountForm.NUMBER, META, "instagram"),
            new Platform("tiktok", "TikTok", "TikTok", AccountForm.HANDLE, null, null),
            new Platform("x", "X", "X", AccountForm.HANDLE, null, null),
            new Platform("youtube", "YouTube", "YouTube", AccountForm.HANDLE, null, null),
            new Platform("wechat", "WeChat official account", "微信公众号", AccountForm.TEXT, null, "wechat"),
            new Platform("wechat-mini-program", "WeChat mini program", "微信小程序", AccountForm.TEXT, null, "wechat"),
            new Platform("wechat-group", "WeChat group", "微信群", AccountForm.TEXT, null, null),
            new Platform("wecom", "WeCom", "企业微信", AccountForm.TEXT, "wecom", "wecom"),
            new Platform("email", "E-mail list", "邮件列表", AccountForm.TEXT, "smtp", "email"),
            new Platform("sms", "SMS", "短信", AccountForm.TEXT, null, "sms"),
            new Platform("marketplace", "Marketplace shop", "电商平台店铺", AccountForm.TEXT, null, null),
            new Platform("live", "Live room", "直播间", AccountForm.TEXT, null, null),
            new Platform("offline", "Offline", "线下", AccountForm.TEXT, null, null),
            new Platform("offline-event", "Event", "线下活动", AccountForm.TEXT, null, null),
            new Platform("offline-counter", "Counter", "门店柜台", AccountForm.TEXT, null, null),
            new Platform("offline-flyer", "Flyer", "传单", AccountForm.TEXT, null, null));

    private final Map<String, Platform> byId = new LinkedHashMap<>();

    /** The usual platforms and these; one of these with the id of a usual one takes its place. */
    public Platforms(Collection<Platform> added) {
        USUAL.forEach(platform -> byId.put(platform.id(), platform));
        added.forEach(platform -> byId.put(platform.id(), platform));
    }

    public Optional<Platform> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Platform> all() {
        return List.copyOf(byId.values());
    }

    /** Whether some platform's messages come and go through connections of this name. */
    public boolean hasConnections(String name) {
        return byId.values().stream().anyMatch(platform -> name.equals(platform.connection()));
    }
}
