/** Brings Broadleaf's merged XML contexts into a Spring Boot application and Boot's properties into Broadleaf. */
package com.privatetraffic.starter.context;
