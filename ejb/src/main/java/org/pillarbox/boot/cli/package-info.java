/** The part of the command line that talks to the running server. Runs by itself, outside of it, with nothing but the JDK. */
package org.pillarbox.boot.cli;
