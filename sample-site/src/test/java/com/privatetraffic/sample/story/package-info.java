/** Stories in business words, told by people with real browsers to a real store. */
package com.privatetraffic.sample.story;
