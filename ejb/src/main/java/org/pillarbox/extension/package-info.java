/** Where administrators extend the server by programs of their own (manual chapter 23). */
package org.pillarbox.extension;
