/** Transactions, roles and the snapshot of mappings. */
package org.pillarbox.routing.mapping.bean;
