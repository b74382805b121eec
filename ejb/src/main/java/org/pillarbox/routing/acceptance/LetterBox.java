package org.pillarbox.routing.acceptance;

import java.io.IOException;
import java.util.Optional;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.routing.Origin;
import org.pillarbox.store.ContentStore;

/** Takes the messages that the server itself writes. */
public final class LetterBox implements Submission {
    private final ContentStore contents;
    private final Acceptance acceptance;

    /** Uses the same log and the same worker as clients' messages. */
    public LetterBox(ContentStore contents, Acceptance acceptance) {
        this.contents = contents;
        this.acceptance = acceptance;
    }

    @Override
    public void submit(Letter letter) throws IOException {
        IncomingContent content = new IncomingContent(contents.create());
        try {
            letter.text().writeTo(content);
            AcceptedMessage message = AcceptedMessage.of(
                    letter.envelope(),
                    Origin.SERVER,
                    content.header(),
                    content.writer().size(),
                    Optional.of(letter.occasion()));
            acceptance.commit(message, "", content.writer());
        } finally {
            content.discard();
        }
    }
}
