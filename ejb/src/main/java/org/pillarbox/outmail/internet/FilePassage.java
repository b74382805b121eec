package org.pillarbox.outmail.internet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.outmail.UnreadableContent;
import org.pillarbox.outmail.sending.Passage;
import org.pillarbox.queue.Claim;
import org.pillarbox.store.DamagedContent;

/**
 * Lays messages into a folder as two files, {@code <id>.eml} with the bytes and then {@code <id>.envelope} (see {@link TransferEnvelope}).
 * Each is written under another name, made durable and renamed, so that nobody sees a part of it; a message is there when its
 * envelope is. The id is that of the queue's entry for ever: what is written again after a crash has the same name.
 */
final class FilePassage implements Passage {
    private static final int BLOCK = 64 << 10;
    private static final String MESSAGE = ".eml";
    private static final String ENVELOPE = ".envelope";
    private static final String UNFINISHED = ".tmp";

    private final Path folder;
    private final TransferFolder place;
    private boolean open = true;

    /** @param place is told what came of it */
    FilePassage(Path folder, TransferFolder place) {
        this.folder = folder;
        this.place = place;
    }

    @Override
    public SendResult send(Claim claim, Content content) throws UnreadableContent {
        String id = id(claim);
        Reply reply;
        try {
            write(id + MESSAGE, file -> copy(content, file));
            byte[] envelope = new TransferEnvelope(claim.envelope(), id + MESSAGE, content.size()).toBytes();
            write(id + ENVELOPE, file -> all(ByteBuffer.wrap(envelope), file));
            place.works();
            reply = Reply.of(250, "2.0.0", "Written as " + id);
        } catch (UnreadableContent damaged) {
            throw damaged;
        } catch (IOException failed) {
            open = false;
            reply = place.failed(failed.toString());
        }
        // The other server has the wishes for reports in the envelope.
        return new SendResult(Collections.nCopies(claim.items().size(), reply), true);
    }

    /** Of a content and an entry; the database gives no number of an entry again. */
    private static String id(Claim claim) {
        return claim.content() + "-" + claim.items().get(0).id();
    }

    private interface Writing {
        void to(FileChannel file) throws IOException;
    }

    private void write(String name, Writing writing) throws IOException {
        Path unfinished = folder.resolve(name + UNFINISHED);
        // Others write into this folder: a link that somebody laid there would lead to a file of ours.
        Files.deleteIfExists(unfinished);
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writing.to(file);
            file.force(true);
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        makeNamesDurable();
    }

    private void makeNamesDurable() throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (AccessDeniedException notHere) {
            // Windows opens no folders; its file systems write names down by themselves.
            return;
        }
    }

    private static void copy(Content content, FileChannel file) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long at = 0; at < content.size(); at += block.limit()) {
            read(content, at, block);
            all(block.flip(), file);
        }
    }

    private static void read(Content content, long at, ByteBuffer block) throws UnreadableContent {
        try {
            if (content.read(at, block.clear()) <= 0) {
                throw new DamagedContent("the message ends at " + at + " of " + content.size());
            }
        } catch (IOException damaged) {
            throw new UnreadableContent(damaged);
        }
    }

    private static void all(ByteBuffer bytes, FileChannel file) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
