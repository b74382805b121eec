package org.pillarbox.api.http;

/** Answers the command line. */
public interface AdminListener extends HttpListener {}
