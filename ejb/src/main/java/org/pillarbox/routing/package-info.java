/**
 * Who gets which message: named steps over an immutable envelope, and the worker that takes accepted messages through\n * them into folders, queue and trace.
 */
package org.pillarbox.routing;
