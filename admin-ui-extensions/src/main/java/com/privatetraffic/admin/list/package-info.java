/**
 * Lists and forms of open admin: how rows are fetched within limits, worded and, where that is safe, changed. Uses entity,
 * and of the module audit, contact, money, sales and setup.
 */
package com.privatetraffic.admin.list;
