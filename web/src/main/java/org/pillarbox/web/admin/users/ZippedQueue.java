package org.pillarbox.web.admin.users;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pillarbox.api.mail.Content;
import org.pillarbox.queue.OutQueue.Entry;

/** Each message as a file of its own, with a table of all entries behind them. */
final class ZippedQueue implements QueueFile {
    private final ZipOutputStream zip;
    /** The table waits until all messages are written; packed, a hundred thousand lines of it are small. */
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();

    private final GZIPOutputStream table;

    ZippedQueue(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        table = new GZIPOutputStream(packed);
        line("message,sender,recipient,server,queued,attempts,last answer");
    }

    private void line(String text) throws IOException {
        table.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void add(Entry entry, Optional<Content> message) throws IOException {
        row(entry);
        if (message.isPresent()) {
            zip.putNextEntry(new ZipEntry(name(entry)));
            ContentBytes.forEach(message.get(), (bytes, length) -> zip.write(bytes, 0, length));
            zip.closeEntry();
        }
    }

    /** Messages for servers of the own network are not edited, so that one may be there in two forms. */
    private static String name(Entry entry) {
        return entry.contentId() + (entry.server().isEmpty() ? "" : "-lan") + ".eml";
    }

    private void row(Entry entry) throws IOException {
        line(String.join(
                ",",
                cell(name(entry)),
                cell(entry.sender()),
                cell(entry.recipient()),
                cell(entry.server()),
                cell(entry.queued().toString()),
                String.valueOf(entry.attempts()),
                cell(entry.lastReply())));
    }

    /** A spreadsheet takes what begins with one of these for a formula. */
    private static String cell(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        String safe = !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws IOException {
        zip.putNextEntry(new ZipEntry("queue.csv"));
        table.close();
        new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray())).transferTo(zip);
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }
}
