/**
 * Long work as it is asked about from outside: whatever runs for longer than a request is a kind of job. Knows no
 * capability; those that have long work bring their kinds.
 */
package com.privatetraffic.job;
