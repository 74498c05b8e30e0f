package com.privatetraffic.job;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class JobBeans {

    @Bean
    Jobs privateTrafficJobs(ObjectProvider<JobKind> kinds) {
        return new Jobs(kinds.orderedStream().toList());
    }
}
