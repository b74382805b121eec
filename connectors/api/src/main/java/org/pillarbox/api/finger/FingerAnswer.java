package org.pillarbox.api.finger;

/** What came of a question. */
public sealed interface FingerAnswer {
    /**
     * What may be told.
     *
     * @param text lines ended by line feeds, without other control characters than tabs
     */
    record Told(String text) implements FingerAnswer {}

    /** There is no user of this name. */
    record Unknown() implements FingerAnswer {}

    /** This peer has asked too often lately. */
    record TooOften() implements FingerAnswer {}

    /** Nothing can be looked up now; a later try may succeed. */
    record Unavailable() implements FingerAnswer {}
}
