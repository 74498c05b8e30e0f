/**
 * Switches the module on in a Spring Boot application: the one place that knows every capability. Each capability lists
 * its own beans in a class {@code <Capability>Beans}; nothing else depends on this package.
 */
package com.privatetraffic.autoconfigure;
