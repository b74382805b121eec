/** What SMTP clients are checked for, one class for each thing: thin, over the rooms that know the rules. */
package org.pillarbox.listener.smtp;
