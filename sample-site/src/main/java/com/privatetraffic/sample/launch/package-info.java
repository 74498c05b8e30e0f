/**
 * Starting and stopping: two applications from one command, one clear sentence when a start fails.
 * Knows Spring Boot, nothing of the store.
 */
package com.privatetraffic.sample.launch;
