/** Run-time control of the adapter: which services listen, where, with what limits and certificate, and how they do. */
package org.pillarbox.api.control;
