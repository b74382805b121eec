/**
 * The global address book (manual 4.3.8): so far the entries of the users (4.2.3.6). Every user has one, from the moment it is there;
 * what nobody has typed is made of the user's name. Says nothing of how mail is delivered. Used by the console and by the signatures of
 * outgoing mail.
 */
package org.pillarbox.addressbook;
