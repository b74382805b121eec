package org.pillarbox.protocol.transcript;

import java.net.URI;
import java.util.List;

/**
 * One conversation.
 *
 * @param name protocol and file name, such as {@code smtp/rcpt-before-mail}
 * @param title the first comment: what the conversation shows
 * @param source where the file is
 * @param service the service it is held with; the protocol unless the file names another
 * @param tags rows of the requirements that it proves
 * @param givens what must be there before, in the order of the file
 * @param steps what is said and expected
 */
public record Transcript(
        String name,
        String title,
        URI source,
        String service,
        List<String> tags,
        List<String> givens,
        List<TranscriptStep> steps) {
    public Transcript {
        tags = List.copyOf(tags);
        givens = List.copyOf(givens);
        steps = List.copyOf(steps);
    }

    /** How a test of it is called. */
    public String displayName() {
        return tags.isEmpty() ? title : title + " " + tags;
    }

    /** Whether the file takes this as given, word for word. */
    public boolean isGiven(String words) {
        return givens.contains(words);
    }

    /** Whether it goes over to TLS on the way. */
    public boolean shakesHands() {
        return steps.stream().anyMatch(TranscriptStep.Handshake.class::isInstance);
    }
}
