/**
 * To whom a collected message goes (manual 6.3.2.1 to 6.3.2.4, 21.5, 21.16.1). A mailbox elsewhere keeps no envelope, so its
 * recipients are looked for in the message: in the fields that its header has, beside an address, or in the subject. Pure: knows
 * users by a question alone.
 */
package org.pillarbox.inmail.routing;
