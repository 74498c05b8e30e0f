package com.privatetraffic.api;

import com.privatetraffic.channel.ChannelRefusedException;
import com.privatetraffic.channel.Connection;
import com.privatetraffic.channel.ConnectionChange;
import com.privatetraffic.channel.Connections;
import java.net.URI;
import java.time.Instant;
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

    record ConnectionRequest(
            String name, String platform, String appId, String appSecret, String verifyToken, Boolean enabled) {}

    record ConnectionJson(
            String id,
            String name,
            String platform,
            String appId,
            boolean appSecretSet,
            Instant appSecretSetAt,
            boolean verifyTokenSet,
            boolean enabled,
            Instant createdAt) {

        static ConnectionJson of(Connection connection) {
            return new ConnectionJson(
                    Ids.text(connection.id()),
                    connection.name(),
                    connection.platform(),
                    connection.appId(),
                    connection.secretSetAt() != null,
                    connection.secretSetAt(),
                    connection.verifies(),
                    connection.enabled(),
                    connection.createdAt());
        }
    }

    private static final int SHORT = 120;
    private static final int LONGEST_SECRET = 500;

    private final Connections connections;

    ConnectionsEndpoint(Connections connections) {
        this.connections = connections;
    }

    @Needs(Scope.ADMIN)
    @PostMapping
    ResponseEntity<ConnectionJson> create(
            @RequestBody ConnectionRequest body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Fields fields = new Fields();
        fields.required("name", body.name(), SHORT);
        String platform = fields.required("platform", body.platform(), SHORT);
        ConnectionChange values = values(body, fields);
        fields.check();
        try {
            ConnectionJson made = ConnectionJson.of(connections.create(platform, values, token.actor()));
            return ResponseEntity.created(URI.create(Api.BASE + "/connections/" + made.id()))
                    .body(made);
        } catch (ChannelRefusedException refused) {
            throw ChannelRefusals.explained(refused);
        }
    }

    @Needs(Scope.ADMIN)
    @GetMapping
    Items<ConnectionJson> list(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        return Items.page(
                connections.list(Cursor.id(after), Items.toRead(limit)),
                limit,
                connection -> Long.toString(connection.id()),
                ConnectionJson::of);
    }

    @Needs(Scope.ADMIN)
    @GetMapping("/{id}")
    ConnectionJson get(@PathVariable String id) {
        return ConnectionJson.of(connections.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound));
    }

    @Needs(Scope.ADMIN)
    @PatchMapping("/{id}")
    ConnectionJson change(
            @PathVariable String id,
            @RequestBody ConnectionRequest body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Connection connection = connections.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound);
        Fields fields = new Fields();
        if (body.platform() != null && !body.platform().equals(connection.platform())) {
            fields.wrong("platform", "A connection stays with its platform; make another.");
        }
        ConnectionChange values = values(body, fields);
        fields.check();
        try {
            return ConnectionJson.of(connections.change(connection.id(), values, token.actor()));
        } catch (ChannelRefusedException refused) {
            throw ChannelRefusals.explained(refused);
        }
    }

    private static ConnectionChange values(ConnectionRequest body, Fields fields) {
        return new ConnectionChange(
                fields.optional("name", body.name(), SHORT),
                fields.optional("appId", body.appId(), SHORT),
                fields.optional("appSecret", body.appSecret(), LONGEST_SECRET),
                fields.optional("verifyToken", body.verifyToken(), LONGEST_SECRET),
                body.enabled());
    }
}
