package com.privatetraffic.admin;

import com.privatetraffic.admin.channel.ChannelPageBeans;
import com.privatetraffic.admin.contact.ContactPageBeans;
import com.privatetraffic.admin.list.ListBeans;
import com.privatetraffic.admin.menu.MenuBeans;
import com.privatetraffic.admin.order.OrderDeedBeans;
import com.privatetraffic.admin.page.PageBeans;
import com.privatetraffic.admin.pool.PoolPageBeans;
import com.privatetraffic.admin.salesperson.SalespersonBeans;
import com.privatetraffic.autoconfigure.PrivateTrafficAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Import;

/** The module's screens in an admin application of Broadleaf; {@link AdminScreens} is its other half. */
@AutoConfiguration(after = PrivateTrafficAutoConfiguration.class)
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
public class AdminUiAutoConfiguration {

    /** With the module. */
    @AutoConfiguration
    @ConditionalOnProperty(name = "private-traffic.enabled", matchIfMissing = true)
    @Import({
        ContactPageBeans.class,
        ChannelPageBeans.class,
        ListBeans.class,
        MenuBeans.class,
        OrderDeedBeans.class,
        PageBeans.class,
        PoolPageBeans.class,
        SalespersonBeans.class
    })
    static class Screens {}

    /** Without it. */
    @AutoConfiguration
    @ConditionalOnProperty(name = "private-traffic.enabled", havingValue = "false")
    @Import(NoScreens.class)
    static class SwitchedOff {}
}
