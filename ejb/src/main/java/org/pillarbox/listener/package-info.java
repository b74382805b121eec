/**
 * The message-driven beans behind the protocols: they translate between the API's records and the rooms' facades, and
 * decide nothing themselves. No call opens a transaction here: a session may wait for the log's disk, and the facades
 * below have transactions of their own.
 */
package org.pillarbox.listener;
