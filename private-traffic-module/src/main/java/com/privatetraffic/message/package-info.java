/**
 * What was said between people and the store on platforms: messages, their statuses, and the words by which somebody asks
 * not to be written to any more. Uses setup, channel, consent, contact and link's rule of codes in a text.
 */
package com.privatetraffic.message;
