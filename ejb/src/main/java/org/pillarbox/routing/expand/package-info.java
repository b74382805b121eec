/**
 * Name expansion without a message (manual 21.13): what the steps would make of recipients that an administrator types. Runs the
 * pipeline and the rules of acceptance that clients meet, and writes nothing.
 */
package org.pillarbox.routing.expand;
