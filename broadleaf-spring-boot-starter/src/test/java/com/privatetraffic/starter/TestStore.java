package com.privatetraffic.starter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest host: the starter and nothing else. */
@SpringBootApplication
public class TestStore {

    public static void main(String[] args) {
        SpringApplication.run(TestStore.class, args);
    }
}
