/** What each collection has brought, and what went wrong: the status and the history of each In Mail. */
package org.pillarbox.inmail.history;
