package com.privatetraffic.admin.channel;

import com.privatetraffic.admin.page.Edits.OvertakenException;
import com.privatetraffic.admin.page.Flash.Undo;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.admin.pool.ConnectionRights;
import com.privatetraffic.admin.pool.PoolSection;
import com.privatetraffic.channel.ChannelRefusedException;
import com.privatetraffic.channel.Connection;
import com.privatetraffic.channel.ConnectionSecrets;
import com.privatetraffic.channel.Connections;
import java.util.Map;
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

/** One connection. Its secrets are set, replaced and removed here, and never shown. */
@Controller
@RequestMapping(ConnectionsPage.ADDRESS + "/{id:[0-9]+}")
class ConnectionPage {

    private final Frame frame;
    private final PoolSection section;
    private final Connections connections;
    private final ConnectionViews views;
    private final WebhookAddress webhooks;

    ConnectionPage(
            Frame frame, PoolSection section, Connections connections, ConnectionViews views, WebhookAddress webhooks) {
        this.frame = frame;
        this.section = section;
        this.connections = connections;
        this.views = views;
        this.webhooks = webhooks;
    }

    @GetMapping
    String look(@PathVariable long id, Model model) throws ServiceException {
        frame.checkRead(ConnectionRights.class);
        Connection connection = connection(id);
        Words words = frame.words();
        Form form = Form.showing(ConnectionsPage.PREFIX, words, ConnectionForms.EDITS.shown(connection.facts()));
        return page(connection, form, model);
    }

    @PostMapping
    String change(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(ConnectionRights.class);
        Connection before = connection(id);
        Words words = frame.words();
        Form form = Form.posted(ConnectionsPage.PREFIX, words, fields);
        if (ConnectionForms.isReadable(form)) {
            try {
                connections.change(
                        id,
                        facts -> ConnectionForms.EDITS.apply(form, facts),
                        ConnectionForms.secrets(form),
                        frame.actor());
                Frame.tell(redirect, words.of("pt.saved"), null);
                return "redirect:" + address(id);
            } catch (OvertakenException overtaken) {
                overtaken.tell(form);
            } catch (ChannelRefusedException refused) {
                ConnectionForms.refused(form, refused);
            }
        }
        ConnectionForms.forgotten(form);
        return page(before, form, model);
    }

    @PostMapping("/state")
    String turn(@PathVariable long id, @RequestParam(defaultValue = "") String enabled, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(ConnectionRights.class);
        connection(id);
        boolean on = enabled.equals("true");
        Connection after = connections.change(id, facts -> facts.enabled(on), new ConnectionSecrets(), frame.actor());
        Frame.tell(
                redirect,
                frame.words()
                        .of(on ? "pt.turned.on" : "pt.turned.off", after.facts().name()),
                new Undo(address(id) + "/state", Map.of("enabled", String.valueOf(!on))));
        return "redirect:" + address(id);
    }

    private String page(Connection connection, Form form, Model model) {
        Words words = frame.words();
        model.addAttribute("connection", views.line(connection, words));
        model.addAttribute("form", ConnectionForms.telling(form, connection, words));
        model.addAttribute("whole", webhooks.isWhole());
        model.addAttribute("mayChange", frame.mayChange(ConnectionRights.class));
        return frame.show("connection", section, "connections", model);
    }

    private static String address(long id) {
        return ConnectionsPage.ADDRESS + "/" + id;
    }

    private Connection connection(long id) {
        return connections.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
