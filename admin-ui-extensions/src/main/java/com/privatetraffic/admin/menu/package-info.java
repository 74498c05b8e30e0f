/**
 * The module's place in Broadleaf's menu and the permissions for it: rows in Broadleaf's own tables, written through its
 * entities. Uses entity and order, whose names permissions are tied to.
 */
package com.privatetraffic.admin.menu;
