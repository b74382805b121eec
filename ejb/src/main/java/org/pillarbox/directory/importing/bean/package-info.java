/** Import and export as the container offers them: roles, transactions, threads. */
package org.pillarbox.directory.importing.bean;
