package com.privatetraffic.sample;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** What shoppers see: http://localhost:8080. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "com.privatetraffic.sample.web",
            "com.privatetraffic.sample.listing",
            "com.privatetraffic.sample.review",
            "com.privatetraffic.sample.account",
            "com.privatetraffic.sample.payment",
            "com.privatetraffic.sample.demo"
        })
public class StorefrontApplication {}
