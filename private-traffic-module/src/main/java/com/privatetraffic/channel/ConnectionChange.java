package com.privatetraffic.channel;

/**
 * New values of a connection; what is null stays. Its text never shows a secret.
 *
 * @param appSecret with it the platform signs what it sends
 * @param verifyToken what the platform shows to prove that it was told our address by us
 */
public record ConnectionChange(String name, String appId, String appSecret, String verifyToken, Boolean enabled) {

    @Override
    public String toString() {
        return "ConnectionChange[name=%s, appId=%s, appSecret=%s, verifyToken=%s, enabled=%s]"
                .formatted(name, appId, shown(appSecret), shown(verifyToken), enabled);
    }

    private static String shown(String secret) {
        return secret == null ? "as it was" : "set";
    }
}
