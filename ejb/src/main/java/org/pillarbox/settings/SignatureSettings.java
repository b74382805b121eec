package org.pillarbox.settings;

/**
 * The Global Signature page (manual 4.3.4). Each of the four may be empty; a missing form is made from the other.
 *
 * @param defaultPlain below plain text, for senders who have not logged in, and where nothing is said for those who have
 * @param defaultHtml the same as a fragment of HTML
 * @param authenticatedPlain below plain text of senders who have logged in, with {@code [attribute]} tags
 * @param authenticatedHtml the same as a fragment of HTML
 */
public record SignatureSettings(
        String defaultPlain, String defaultHtml, String authenticatedPlain, String authenticatedHtml) {}
