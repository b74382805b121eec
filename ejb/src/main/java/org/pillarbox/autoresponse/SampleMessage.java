package org.pillarbox.autoresponse;

import java.nio.ByteBuffer;
import java.util.List;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.message.MailboxList;

/**
 * A message that nobody sent, for the preview of answers.
 *
 * @param sender an address
 * @param subject as people read it
 */
public record SampleMessage(String sender, String subject) {
    private static final int LONGEST = 300;

    public SampleMessage {
        sender = line(sender);
        subject = line(subject);
    }

    private static String line(String text) {
        String line = text.replaceAll("\\p{Cc}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    /**
     * The message as it would come to this address.
     *
     * @throws InvalidUser naming {@code sender} where that is no address
     */
    public Incoming to(Address recipient) {
        Address from = MailboxList.read(sender).stream()
                .findFirst()
                .orElseThrow(() -> new InvalidUser("sender", "This is not an address, such as fred@example.com"));
        MessageHeader header = new MessageHeader(
                List.of(
                        new MessageHeader.Field("From", "<" + from + ">"),
                        new MessageHeader.Field("To", "<" + recipient + ">"),
                        new MessageHeader.Field("Subject", subject)),
                0);
        return new Incoming("preview", ReversePath.of(from), recipient, header, new NoBytes());
    }

    /** Nobody wrote it. */
    private static final class NoBytes implements Content {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            return -1;
        }
    }
}
