/** What the admin application adds: the mappings behind its forms and its web layer. */
package com.privatetraffic.starter.admin;
