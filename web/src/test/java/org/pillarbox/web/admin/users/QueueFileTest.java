package org.pillarbox.web.admin.users;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Content;
import org.pillarbox.queue.Activity;
import org.pillarbox.queue.OutQueue.Entry;
import org.pillarbox.queue.Reason;

class QueueFileTest {
    private static final Instant QUEUED = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void anMboxQuotesLinesThatBeginLikeItsOwn() throws Exception {
        String message = "Subject: x\r\n\r\nFrom here\r\n>From there\r\nFro\r\n> quoted\r\nFromage\r\nlast From x";
        assertEquals(
                "From ann@mail.example Mon Nov 23 10:00:00 2026\n"
                        + "Subject: x\n\n>From here\n>>From there\nFro\n> quoted\nFromage\nlast From x\n\n"
                        + "From MAILER-DAEMON Mon Nov 23 10:00:00 2026\nFro\n\n",
                mbox(entry("<ann@mail.example>", "450 no"), message, entry("<>", ""), "Fro"));
    }

    @Test
    void aSenderCannotForgeALineOfTheMbox() throws Exception {
        assertEquals(
                "From a?b@mail.example Mon Nov 23 10:00:00 2026\nx\n\n",
                mbox(entry("<a b@mail.example>", ""), "x\r\n"));
    }

    @Test
    void aZipHasEachMessageOnceAndATableOfAllEntries() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (QueueFile zip = new ZippedQueue(out)) {
            zip.add(entry("<ann@mail.example>", "450 \"no\""), Optional.of(content("one\r\n")));
            zip.add(entry("=cmd", ""), Optional.empty());
        }
        Map<String, String> files = files(out.toByteArray());
        assertEquals(List.of("0123.eml", "queue.csv"), List.copyOf(files.keySet()));
        assertEquals("one\r\n", files.get("0123.eml"));
        List<String> lines = files.get("queue.csv").lines().toList();
        assertEquals(3, lines.size());
        assertEquals(
                "\"0123.eml\",\"<ann@mail.example>\",\"bob@outside.example\",\"\",\"2026-11-23T10:00:00Z\",2,\"450 \"\"no\"\"\"",
                lines.get(1));
        assertEquals("\"'=cmd\"", lines.get(2).split(",")[1]);
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                files.put(next.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String mbox(Object... entriesAndMessages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (QueueFile mbox = new MboxQueue(out)) {
            for (int i = 0; i < entriesAndMessages.length; i += 2) {
                mbox.add((Entry) entriesAndMessages[i], Optional.of(content((String) entriesAndMessages[i + 1])));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Entry entry(String sender, String reply) {
        return new Entry(
                1,
                "0123",
                sender,
                "bob@outside.example",
                "",
                0,
                "Lunch",
                100,
                false,
                QUEUED,
                Activity.WAITING,
                "",
                2,
                QUEUED,
                Reason.NONE,
                reply);
    }

    /** Given in pieces of one byte, as the worst file system would. */
    private static Content content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                into.put(bytes[(int) position]);
                return 1;
            }
        };
    }
}
