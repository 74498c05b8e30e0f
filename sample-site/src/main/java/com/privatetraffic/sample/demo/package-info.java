/**
 * What the demo store contains on its first start: code tables, goods, log-ins.
 * May use Broadleaf's catalogue and customer entities; runs only under the profile "demo".
 */
package com.privatetraffic.sample.demo;
