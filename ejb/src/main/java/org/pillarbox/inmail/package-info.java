/**
 * Collecting mail from elsewhere (manual 6.3): the In Mails of the External Mail menu, their passwords, and who gets what they bring.
 */
package org.pillarbox.inmail;
