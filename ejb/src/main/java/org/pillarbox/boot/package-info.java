/**
 * Brings the application up in the right order and takes it down again: schema, settings, first administrator,
 * certificate, content log, mappings, replay, and only then the services. What fails is said in plain words, and nothing half
 * started stays.
 */
package org.pillarbox.boot;
