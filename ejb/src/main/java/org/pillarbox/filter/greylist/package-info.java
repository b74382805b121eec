/**
 * Greylisting: who is not known is asked to come again, which senders of spam seldom do. A triplet is the client's network, the
 * sender and the recipient. The first time it is told to wait; when it comes back later, within its window, it is known, and so is
 * its whole network after some messages. All is kept in the database, so that it does not matter which node is asked.
 */
package org.pillarbox.filter.greylist;
