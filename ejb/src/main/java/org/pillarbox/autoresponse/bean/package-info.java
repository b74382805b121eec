/** Transactions, roles and threads of autoresponders. */
package org.pillarbox.autoresponse.bean;
