/**
 * The module's screens in Broadleaf's admin: what a jar has to say to Spring Boot and Broadleaf so that they appear. Uses
 * entity, list, menu and salesperson.
 */
package com.privatetraffic.admin;
