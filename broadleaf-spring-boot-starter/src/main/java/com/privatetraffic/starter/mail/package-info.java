/** E-mail: Broadleaf's mails written to a queue in the store's database, and sent from there by SMTP. */
package com.privatetraffic.starter.mail;
