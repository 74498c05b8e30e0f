package com.privatetraffic.sample;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** What the merchant works with: http://localhost:8081/admin. Shares the database with the storefront. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(basePackages = "com.privatetraffic.sample.payment")
public class AdminApplication {}
