package com.privatetraffic.api;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelFacts;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.ChannelRefusedException;
import com.privatetraffic.channel.Channels;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.destination.RefusedDestinationException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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

/** The store's accounts on platforms. */
@RestController
@RequestMapping(Api.BASE + "/channels")
final class ChannelsEndpoint {

    record ChannelRequest(
            String name,
            String platform,
            String externalAccountId,
            String poolId,
            String connectionId,
            String landingPage,
            String purpose,
            Boolean enabled) {}

    record ChannelJson(
            String id,
            String name,
            String platform,
            String externalAccountId,
            String poolId,
            String connectionId,
            String landingPage,
            String purpose,
            boolean enabled,
            Instant createdAt) {

        static ChannelJson of(Channel channel) {
            ChannelFacts facts = channel.facts();
            return new ChannelJson(
                    Ids.text(channel.id()),
                    facts.name(),
                    facts.platform(),
                    facts.account(),
                    Ids.text(facts.poolId()),
                    Ids.text(facts.connectionId()),
                    facts.landingPage(),
                    facts.purpose().name(),
                    facts.enabled(),
                    channel.createdAt());
        }
    }

    private static final int SHORT = 120;

    private final Channels channels;
    private final ChannelList list;

    ChannelsEndpoint(Channels channels, ChannelList list) {
        this.channels = channels;
        this.list = list;
    }

    @Needs(Scope.CAMPAIGNS)
    @PostMapping
    ResponseEntity<ChannelJson> create(
            @RequestBody ChannelRequest body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Fields fields = new Fields();
        String name = fields.required("name", body.name(), SHORT);
        String platform = fields.required("platform", body.platform(), SHORT);
        String account = fields.required("externalAccountId", body.externalAccountId(), SHORT);
        String poolId = fields.required("poolId", body.poolId(), SHORT);
        String landingPage = fields.optional("landingPage", body.landingPage(), Fields.UNLIMITED);
        Purpose purpose =
                body.purpose() == null ? Purpose.MARKETING : fields.choice("purpose", body.purpose(), Purpose.class);
        fields.check();
        ChannelFacts wanted = new ChannelFacts(
                name,
                platform,
                account,
                Ids.inBody("poolId", poolId),
                Ids.inBody("connectionId", body.connectionId()),
                purpose,
                !Boolean.FALSE.equals(body.enabled()),
                landingPage);
        ChannelJson made = ChannelJson.of(explained(() -> channels.create(wanted, token.actor())));
        return ResponseEntity.created(URI.create(Api.BASE + "/channels/" + made.id()))
                .body(made);
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping
    Items<ChannelJson> list(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        return Items.page(
                list.list(Cursor.id(after), Items.toRead(limit)),
                limit,
                channel -> Long.toString(channel.id()),
                ChannelJson::of);
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping("/{id}")
    ChannelJson get(@PathVariable String id) {
        return ChannelJson.of(list.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound));
    }

    @Needs(Scope.CAMPAIGNS)
    @PatchMapping("/{id}")
    ChannelJson change(
            @PathVariable String id,
            @RequestBody Map<String, Object> body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Channel channel = list.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound);
        Fields fields = new Fields();
        UnaryOperator<ChannelFacts> change = change(new Patch(body, fields));
        fields.check();
        return ChannelJson.of(explained(() -> channels.change(channel.id(), change, token.actor())));
    }

    private static UnaryOperator<ChannelFacts> change(Patch patch) {
        Edits<ChannelFacts> edits = new Edits<>();
        patch.required("name", SHORT, name -> edits.add(facts -> facts.named(name)));
        patch.required("poolId", SHORT, pool -> {
            long poolId = Ids.inBody("poolId", pool);
            edits.add(facts -> facts.inPool(poolId));
        });
        patch.id("connectionId", connection -> edits.add(facts -> facts.through(connection)));
        patch.optional("landingPage", Fields.UNLIMITED, page -> edits.add(facts -> facts.landingAt(page)));
        patch.choice("purpose", Purpose.class, purpose -> edits.add(facts -> facts.asking(purpose)));
        patch.flag("enabled", enabled -> edits.add(facts -> facts.enabled(enabled)));
        patch.required("platform", SHORT, platform -> edits.add(facts -> facts.on(platform)));
        patch.required("externalAccountId", SHORT, account -> edits.add(facts -> facts.at(account)));
        return edits;
    }

    private static Channel explained(Supplier<Channel> saving) {
        try {
            return saving.get();
        } catch (RefusedDestinationException refused) {
            throw LandingRefusals.explained(refused);
        } catch (ChannelRefusedException refused) {
            throw ChannelRefusals.explained(refused);
        }
    }
}
