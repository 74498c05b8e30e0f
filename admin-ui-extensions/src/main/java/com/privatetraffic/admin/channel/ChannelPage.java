package com.privatetraffic.admin.channel;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Edits.OvertakenException;
import com.privatetraffic.admin.page.Flash.Undo;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Landings;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.admin.pool.ConnectionRights;
import com.privatetraffic.admin.pool.PoolSection;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelList;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One channel. Its platform and account stay what they are. */
@Controller
@RequestMapping(ChannelsPage.ADDRESS + "/{id:[0-9]+}")
class ChannelPage {

    private final Frame frame;
    private final PoolSection section;
    private final Platforms platforms;
    private final Channels channels;
    private final ChannelList list;
    private final ChannelViews views;

    ChannelPage(
            Frame frame,
            PoolSection section,
            Platforms platforms,
            Channels channels,
            ChannelList list,
            ChannelViews views) {
        this.frame = frame;
        this.section = section;
        this.platforms = platforms;
        this.channels = channels;
        this.list = list;
        this.views = views;
    }

    @GetMapping
    String look(@PathVariable long id, Model model) throws ServiceException {
        frame.checkRead(PoolSection.class);
        Channel channel = channel(id);
        Form form = Form.showing(ChannelsPage.PREFIX, frame.words(), ChannelForms.EDITS.shown(channel.facts()));
        return page(channel, form, model);
    }

    @PostMapping
    String change(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(PoolSection.class);
        Channel before = channel(id);
        Form form = Form.posted(ChannelsPage.PREFIX, frame.words(), fields);
        if (ChannelForms.isReadable(form)) {
            try {
                channels.change(id, facts -> ChannelForms.EDITS.apply(form, facts), frame.actor());
                Frame.tell(redirect, frame.words().of("pt.saved"), null);
                return "redirect:" + address(id);
            } catch (OvertakenException overtaken) {
                overtaken.tell(form);
            } catch (ChannelRefusedException refused) {
                ChannelForms.refused(form, refused);
            } catch (RefusedDestinationException refused) {
                Landings.refused(form, "landingPage", refused);
            }
        }
        return page(before, form, model);
    }

    @PostMapping("/state")
    String turn(@PathVariable long id, @RequestParam(defaultValue = "") String enabled, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(PoolSection.class);
        channel(id);
        boolean on = enabled.equals("true");
        Channel after = channels.change(id, facts -> facts.enabled(on), frame.actor());
        Frame.tell(
                redirect,
                frame.words()
                        .of(on ? "pt.turned.on" : "pt.turned.off", after.facts().name()),
                new Undo(address(id) + "/state", Map.of("enabled", String.valueOf(!on))));
        return "redirect:" + address(id);
    }

    private String page(Channel channel, Form form, Model model) {
        Words words = frame.words();
        Optional<Platform> platform = platforms.find(channel.facts().platform());
        model.addAttribute("channel", views.detail(channel, words));
        model.addAttribute("form", form);
        model.addAttribute("pools", views.pools());
        model.addAttribute("connections", platform.map(views::connections).orElse(List.of()));
        model.addAttribute("connects", platform.map(Platform::connection).isPresent());
        model.addAttribute("mayConnect", frame.mayChange(ConnectionRights.class));
        model.addAttribute("purposes", Choice.all(Purpose.class, "pt.purpose.", words));
        model.addAttribute("mayChange", frame.mayChange(PoolSection.class));
        return frame.show("channel", section, "channels", model);
    }

    private static String address(long id) {
        return ChannelsPage.ADDRESS + "/" + id;
    }

    private Channel channel(long id) {
        return list.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
