/** E-mail: Broadleaf's mails written to an outbox in the store's database, and sent from there by SMTP. */
package com.privatetraffic.starter.mail;
