package com.privatetraffic.api;

import com.privatetraffic.channel.ChannelRefusedException;
import com.privatetraffic.channel.Connection;
import com.privatetraffic.channel.ConnectionFacts;
import com.privatetraffic.channel.ConnectionSecret;
import com.privatetraffic.channel.ConnectionSecrets;
import com.privatetraffic.channel.Connections;
import com.privatetraffic.channel.SecretState;
import com.privatetraffic.webhook.WebhookProtocols;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Connections to platforms. What is secret can be set but never read. */
@RestController
@RequestMapping(Api.BASE + "/connections")
final class ConnectionsEndpoint {

    record ConnectionJson(
            String id,
            String name,
            String platform,
            String appId,
            boolean appSecretSet,
            Instant appSecretSetAt,
            boolean appSecretUnreadable,
            boolean verifyTokenSet,
            boolean verifyTokenUnreadable,
            boolean enabled,
            String webhookPath,
            Instant createdAt) {

        static ConnectionJson of(Connection connection, String webhookPath) {
            ConnectionFacts facts = connection.facts();
            return new ConnectionJson(
                    Ids.text(connection.id()),
                    facts.name(),
                    facts.platform(),
                    facts.appId(),
                    connection.appSecret() == SecretState.SET,
                    connection.secretSetAt(),
                    connection.appSecret() == SecretState.UNREADABLE,
                    connection.verifyToken() == SecretState.SET,
                    connection.verifyToken() == SecretState.UNREADABLE,
                    facts.enabled(),
                    webhookPath,
                    connection.createdAt());
        }
    }

    private static final int SHORT = 120;
    private static final int LONGEST_SECRET = 500;

    private final Connections connections;
    private final WebhookProtocols webhooks;

    ConnectionsEndpoint(Connections connections, WebhookProtocols webhooks) {
        this.connections = connections;
        this.webhooks = webhooks;
    }

    @Needs(Scope.ADMIN)
    @PostMapping
    ResponseEntity<ConnectionJson> create(
            @RequestBody ConnectionRequest body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Fields fields = new Fields();
        Patch said = new Patch(body.values(), fields);
        said.present("name");
        said.present("platform");
        Edits<ConnectionFacts> facts = facts(said);
        ConnectionSecrets secrets = secrets(said);
        fields.check();
        ConnectionFacts wanted = facts.apply(new ConnectionFacts("", "", null, true));
        ConnectionJson made = json(explained(() -> connections.create(wanted, secrets, token.actor())));
        return ResponseEntity.created(URI.create(Api.BASE + "/connections/" + made.id()))
                .body(made);
    }

    @Needs(Scope.ADMIN)
    @GetMapping
    Items<ConnectionJson> list(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        return Items.page(
                connections.list(Cursor.id(after), Items.toRead(limit)),
                limit,
                connection -> Long.toString(connection.id()),
                this::json);
    }

    @Needs(Scope.ADMIN)
    @GetMapping("/{id}")
    ConnectionJson get(@PathVariable String id) {
        return json(connections.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound));
    }

    @Needs(Scope.ADMIN)
    @PatchMapping("/{id}")
    ConnectionJson change(
            @PathVariable String id,
            @RequestBody ConnectionRequest body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Connection connection = connections.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound);
        Fields fields = new Fields();
        Patch said = new Patch(body.values(), fields);
        Edits<ConnectionFacts> facts = facts(said);
        ConnectionSecrets secrets = secrets(said);
        fields.check();
        return json(explained(() -> connections.change(connection.id(), facts, secrets, token.actor())));
    }

    private ConnectionJson json(Connection connection) {
        return ConnectionJson.of(connection, webhooks.path(connection.facts().platform(), connection.id()));
    }

    private static Edits<ConnectionFacts> facts(Patch said) {
        Edits<ConnectionFacts> edits = new Edits<>();
        said.required("name", SHORT, name -> edits.add(facts -> facts.named(name)));
        said.required("platform", SHORT, platform -> edits.add(facts -> facts.on(platform)));
        said.optional("appId", SHORT, appId -> edits.add(facts -> facts.as(appId)));
        said.flag("enabled", enabled -> edits.add(facts -> facts.enabled(enabled)));
        return edits;
    }

    private static ConnectionSecrets secrets(Patch said) {
        AtomicReference<ConnectionSecrets> secrets = new AtomicReference<>(new ConnectionSecrets());
        said.secret(
                "appSecret",
                LONGEST_SECRET,
                value -> secrets.updateAndGet(known -> known.with(ConnectionSecret.APP_SECRET, value)));
        said.secret(
                "verifyToken",
                LONGEST_SECRET,
                value -> secrets.updateAndGet(known -> known.with(ConnectionSecret.VERIFY_TOKEN, value)));
        return secrets.get();
    }

    private static Connection explained(Supplier<Connection> saving) {
        try {
            return saving.get();
        } catch (ChannelRefusedException refused) {
            throw ChannelRefusals.explained(refused);
        }
    }
}
