/** Transactions, roles and threads of quotas. */
package org.pillarbox.quota.bean;
