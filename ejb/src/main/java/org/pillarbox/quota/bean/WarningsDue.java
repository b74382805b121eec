package org.pillarbox.quota.bean;

/** Event: a transaction under way has written warnings that are to be sent behind its commit. */
record WarningsDue() {}
