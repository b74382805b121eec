package org.pillarbox.api.http;

/** Answers where the web administration used to be. */
public interface OldWebListener extends HttpListener {}
