/** What the small HTTP services ask of the application: the old web administration's port and the command line's endpoint. */
package org.pillarbox.api.http;
