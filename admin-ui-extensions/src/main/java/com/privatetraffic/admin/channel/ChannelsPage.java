package com.privatetraffic.admin.channel;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Landings;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.admin.pool.ConnectionRights;
import com.privatetraffic.admin.pool.PoolSection;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelFacts;
import com.privatetraffic.channel.ChannelRefusedException;
import com.privatetraffic.channel.Channels;
import com.privatetraffic.channel.Platform;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.destination.RefusedDestinationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The store's accounts: all of them, and the form that adds another. Its platform is chosen first. */
@Controller
@RequestMapping(ChannelsPage.ADDRESS)
class ChannelsPage {

    static final String ADDRESS = "/pt-channel";
    static final String PREFIX = "pt.channel";

    private final Frame frame;
    private final PoolSection section;
    private final Platforms platforms;
    private final Channels channels;
    private final ChannelViews views;

    ChannelsPage(Frame frame, PoolSection section, Platforms platforms, Channels channels, ChannelViews views) {
        this.frame = frame;
        this.section = section;
        this.platforms = platforms;
        this.channels = channels;
        this.views = views;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") long after, Model model) throws ServiceException {
        frame.checkRead(PoolSection.class);
        model.addAttribute("channels", views.list(after, frame.words()));
        model.addAttribute("mayChange", frame.mayChange(PoolSection.class));
        return frame.show("channels", section, "channels", model);
    }

    @GetMapping("/new")
    String ask(@RequestParam(defaultValue = "") String platform, Model model) throws ServiceException {
        frame.checkChange(PoolSection.class);
        Words words = frame.words();
        if (platform.isEmpty()) {
            model.addAttribute("platforms", views.platforms(words));
            return frame.show("channelPlatform", section, "channels", model);
        }
        Form form = Form.showing(PREFIX, words, Map.of("purpose", Purpose.MARKETING.name()));
        return form(form, platform(platform), model);
    }

    @PostMapping("/new")
    String create(@RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(PoolSection.class);
        Platform platform = platform(fields.getOrDefault("platform", ""));
        Form form = Form.posted(PREFIX, frame.words(), fields);
        Optional<ChannelFacts> wanted = ChannelForms.created(form, platform);
        if (wanted.isEmpty()) {
            return form(form, platform, model);
        }
        try {
            Channel made = channels.create(wanted.get(), frame.actor());
            Frame.tell(
                    redirect,
                    frame.words().of("pt.channel.created", made.facts().name()),
                    null);
            return "redirect:" + ADDRESS + "/" + made.id();
        } catch (ChannelRefusedException refused) {
            ChannelForms.refused(form, refused);
        } catch (RefusedDestinationException refused) {
            Landings.refused(form, "landingPage", refused);
        }
        return form(form, platform, model);
    }

    private String form(Form form, Platform platform, Model model) {
        Words words = frame.words();
        List<Choice> pools = views.pools();
        model.addAttribute("form", form.of(platform.form().name()));
        model.addAttribute("platform", new Choice(platform.id(), ChannelViews.platform(platform.id(), words)));
        model.addAttribute("pools", pools);
        model.addAttribute("connections", views.connections(platform));
        model.addAttribute("connects", platform.connection() != null);
        model.addAttribute("mayConnect", frame.mayChange(ConnectionRights.class));
        model.addAttribute("purposes", Choice.all(Purpose.class, "pt.purpose.", words));
        return frame.show("channelNew", section, "channels", model);
    }

    private Platform platform(String id) {
        return platforms.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
