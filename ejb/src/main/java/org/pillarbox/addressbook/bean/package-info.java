/** Keeps entries in memory, opens transactions for them and checks roles. */
package org.pillarbox.addressbook.bean;
