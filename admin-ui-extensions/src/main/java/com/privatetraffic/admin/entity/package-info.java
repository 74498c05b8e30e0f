/**
 * The module's rows as Broadleaf's open admin sees them: JPA entities on {@code pt_} tables, mapped in the admin application
 * only. Uses nothing of the module; the module never uses them.
 */
package com.privatetraffic.admin.entity;
