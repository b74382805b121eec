package org.pillarbox.protocol.transcript;

/** One step of a conversation. */
public sealed interface TranscriptStep {
    /** The line of the file it stands in, for the message when it fails. */
    int line();

    /** {@code C:}, {@code C-raw:}, {@code C-times:}: the client sends. */
    record Send(int line, byte[] bytes) implements TranscriptStep {}

    /** {@code C-tls}: the client shakes hands. */
    record Handshake(int line) implements TranscriptStep {}

    /** {@code C-drop}: the client is gone without a word. */
    record Drop(int line) implements TranscriptStep {}

    /** {@code S:} and {@code S-times:}: the server's next lines are these, with {@code *} for any text. */
    record Expect(int line, String pattern, int times) implements TranscriptStep {}

    /** {@code S...}: the server says this, now or after other lines. */
    record SkipTo(int line, String pattern) implements TranscriptStep {}

    /** {@code S-closed}: the server has closed and said nothing more. */
    record ExpectClosed(int line) implements TranscriptStep {}

    /** {@code then:}: something is now so behind the protocol, such as {@code stored 1}. */
    record Then(int line, String fact) implements TranscriptStep {}
}
