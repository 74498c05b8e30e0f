package com.privatetraffic.starter.mail;

import java.time.Duration;

/**
 * One mail, ready to go.
 *
 * @param body HTML
 * @param order id of the order it confirms, or null: it waits until that order is placed, and is sent once
 * @param useful how long it is worth sending; a link that has expired helps nobody
 */
record Mail(String recipient, String sender, String subject, String body, Long order, Duration useful) {}
