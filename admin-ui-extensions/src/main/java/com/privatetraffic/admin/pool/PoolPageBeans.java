package com.privatetraffic.admin.pool;

import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.contact.ContactCounts;
import com.privatetraffic.link.LinkReach;
import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.pool.Pools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class PoolPageBeans {

    @Bean
    PoolSection privateTrafficPoolSection() {
        return new PoolSection();
    }

    @Bean
    PoolsPage privateTrafficPoolsPage(
            Frame frame, PoolSection section, Pools pools, PoolList list, MainPools mainPools, ContactCounts contacts) {
        return new PoolsPage(frame, section, pools, new PoolViews(list, mainPools, contacts));
    }

    @Bean
    PoolPage privateTrafficPoolPage(
            Frame frame, PoolSection section, Pools pools, PoolList list, MainPools mainPools, ContactCounts contacts) {
        return new PoolPage(frame, section, pools, list, new PoolViews(list, mainPools, contacts));
    }

    @Bean
    MainPoolPage privateTrafficMainPoolPage(
            Frame frame,
            PoolSection section,
            MainPools mainPools,
            PoolList list,
            ContactCounts contacts,
            LinkReach links) {
        return new MainPoolPage(
                frame,
                section,
                mainPools,
                list,
                new PoolViews(list, mainPools, contacts),
                new SwitchViews(list, mainPools, links));
    }
}
