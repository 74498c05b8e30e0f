/**
 * What platforms send by themselves: received once it is proved who sent it, kept as it came, and taken in afterwards. A
 * platform's protocol is one {@link com.privatetraffic.webhook.WebhookProtocol}. Uses setup, channel and message.
 */
package com.privatetraffic.webhook;
