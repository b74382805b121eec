package org.pillarbox.directory.welcome;

/** Event: a user was created who shall be welcomed, once the transaction is committed. */
public record WelcomeDue(long userId, String userName) {}
