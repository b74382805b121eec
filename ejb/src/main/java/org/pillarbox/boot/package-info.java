/** Brings the application up in the right order and takes it down again. */
package org.pillarbox.boot;
