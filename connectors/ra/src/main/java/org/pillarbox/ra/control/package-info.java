/**
 * The services and their ports, changed while the server runs. A port that cannot be opened is a state with a reason, and
 * is tried again; it never harms another service.
 */
package org.pillarbox.ra.control;
