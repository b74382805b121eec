/** Starts and stops the provisioned server for tests, through the command line that administrators use. */
package org.pillarbox.it.server;
