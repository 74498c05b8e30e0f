package com.privatetraffic.admin.channel;

import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.admin.pool.ConnectionRights;
import com.privatetraffic.admin.pool.PoolSection;
import com.privatetraffic.channel.ChannelRefusedException;
import com.privatetraffic.channel.Connection;
import com.privatetraffic.channel.ConnectionFacts;
import com.privatetraffic.channel.Connections;
import com.privatetraffic.channel.Platforms;
import java.util.Map;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The credentials of the store's apps on platforms: all of them, and the form that adds others. */
@Controller
@RequestMapping(ConnectionsPage.ADDRESS)
class ConnectionsPage {

    static final String ADDRESS = "/pt-connection";
    static final String PREFIX = "pt.connection";

    private final Frame frame;
    private final PoolSection section;
    private final Platforms platforms;
    private final Connections connections;
    private final ConnectionViews views;

    ConnectionsPage(
            Frame frame, PoolSection section, Platforms platforms, Connections connections, ConnectionViews views) {
        this.frame = frame;
        this.section = section;
        this.platforms = platforms;
        this.connections = connections;
        this.views = views;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") long after, Model model) throws ServiceException {
        frame.checkRead(ConnectionRights.class);
        model.addAttribute("connections", views.list(after, frame.words()));
        model.addAttribute("mayChange", frame.mayChange(ConnectionRights.class));
        return frame.show("connections", section, "connections", model);
    }

    @GetMapping("/new")
    String ask(Model model) throws ServiceException {
        frame.checkChange(ConnectionRights.class);
        return form(Form.showing(PREFIX, frame.words(), Map.of()), model);
    }

    @PostMapping("/new")
    String create(@RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(ConnectionRights.class);
        Words words = frame.words();
        Form form = Form.posted(PREFIX, words, fields);
        String platform = form.value("platform");
        if (!platforms.hasConnections(platform)) {
            form.wrong("platform", "pt.form.choose");
        }
        if (ConnectionForms.isReadable(form)) {
            ConnectionFacts wanted = new ConnectionFacts(
                    form.required("name", ConnectionForms.LONGEST),
                    platform,
                    form.optional("appId", ConnectionForms.LONGEST),
                    true);
            try {
                Connection made = connections.create(wanted, ConnectionForms.secrets(form), frame.actor());
                Frame.tell(
                        redirect, words.of("pt.connection.created", made.facts().name()), null);
                return "redirect:" + ADDRESS + "/" + made.id();
            } catch (ChannelRefusedException refused) {
                ConnectionForms.refused(form, refused);
            }
        }
        ConnectionForms.forgotten(form);
        return form(form, model);
    }

    private String form(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", views.kinds(frame.words()));
        return frame.show("connectionNew", section, "connections", model);
    }
}
