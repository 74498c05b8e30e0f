package com.privatetraffic.api;

import com.privatetraffic.setup.PrivateTrafficProperties.Token;
import com.privatetraffic.setup.SetupException;
import com.privatetraffic.setup.Sha256;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens of {@code private-traffic.api.tokens}. The settings have their hashes only; what is wrong with one is told
 * without repeating it, for it may be the token itself.
 */
final class ConfiguredTokens {

    static final ConfiguredTokens NONE = new ConfiguredTokens(List.of());

    private final Map<String, ApiToken> byHash = new LinkedHashMap<>();

    /** @throws SetupException when one is not usable */
    ConfiguredTokens(List<Token> tokens) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String property = "private-traffic.api.tokens[" + i + "].";
            Token token = tokens.get(i);
            String name = name(property + "name", token.name());
            require(names.add(name), property + "name is there twice", "give every token a name of its own");
            String hash = hash(property + "sha256", token.sha256());
            ApiToken other = byHash.put(hash, new ApiToken(name, scopes(property + "scopes", token.scopes())));
            require(other == null, property + "sha256 is there twice", "make a token of its own for every system");
        }
    }

    /** Compares with every one of them, each in constant time. */
    Optional<ApiToken> recognise(String hash) {
        ApiToken found = null;
        for (Map.Entry<String, ApiToken> each : byHash.entrySet()) {
            if (ApiTokens.isSame(hash, each.getKey())) {
                found = each.getValue();
            }
        }
        return Optional.ofNullable(found);
    }

    private static String name(String property, String name) {
        require(
                name != null && name.matches("[A-Za-z0-9._-]{1,60}"),
                property + " is missing or unusable",
                "use up to 60 letters, digits, dots, hyphens and underscores; it stands in the audit trail");
        return name;
    }

    private static String hash(String property, String sha256) {
        String hash = sha256 == null ? "" : sha256.toLowerCase(Locale.ROOT);
        require(
                hash.matches("[0-9a-f]{64}"),
                property + " is not the SHA-256 of a token",
                "use the 64 hexadecimal digits that printf %s TOKEN | sha256sum prints");
        require(!hash.equals(Sha256.of("")), property + " is the SHA-256 of nothing", "hash the token itself");
        return hash;
    }

    private static Set<Scope> scopes(String property, List<String> texts) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if (texts.contains(scope.text())) {
                scopes.add(scope);
            }
        }
        require(
                !texts.isEmpty() && scopes.size() == Set.copyOf(texts).size(),
                property + " is empty or names an unknown scope",
                "use one or more of " + Scope.join(EnumSet.allOf(Scope.class)).replace(" ", ", "));
        return scopes;
    }

    private static void require(boolean right, String what, String remedy) {
        if (!right) {
            throw new SetupException(what + ".", "Please " + remedy + ".");
        }
    }
}
