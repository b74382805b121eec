package org.pillarbox.api.mail;

/** When the sender wants to hear of a recipient's fate ({@code NOTIFY}, RFC 3461 §4.1). {@code NEVER} stands alone. */
public enum DsnNotify {
    NEVER,
    SUCCESS,
    FAILURE,
    DELAY
}
