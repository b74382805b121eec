package org.pillarbox.message.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.pillarbox.api.mail.Content;

/** How fast edits are worked out, and how fast an edited message is read. Run by hand; see {@code docs/benchmarks.md}. */
public final class EditBenchmark {
    private static final int ROUNDS = 5;
    private static final int PLANS = 20_000;
    private static final long LARGE = 200L << 20;

    private EditBenchmark() {}

    /** Prints one line for each round. */
    public static void main(String[] arguments) throws IOException {
        byte[] small = Messages.bytes("From: Fred <fred@local.example>\nTo: ann@outside.example\nSubject: x\n\n"
                + "A line of text of some length, as people write them.\n".repeat(75));
        byte[] nested = Messages.bytes("Content-Type: multipart/mixed; boundary=m\n\n--m\n"
                + "Content-Type: multipart/alternative; boundary=a\n\n--a\n\nHello.\n--a\nContent-Type: text/html\n\n"
                + "<html><body>" + "<p>Hello.</p>\n".repeat(2_500) + "</body></html>\n--a--\n--m\n"
                + "Content-Type: image/png\n\n");
        for (int round = 0; round < ROUNDS; round++) {
            System.out.printf(
                    "plans/s of 4 kB text: %,d; of 35 kB alternatives: %,d; reading 200 MB: %,d MB/s edited, %,d MB/s as it is%n",
                    plans(small), plans(nested), reading(true), reading(false));
        }
    }

    private static long plans(byte[] message) throws IOException {
        EditOrder order = Messages.signing(Messages.SIGNATURE);
        Content content = Messages.content(message);
        long start = System.nanoTime();
        for (int i = 0; i < PLANS; i++) {
            OutgoingEdit.plan(content, order);
        }
        return PLANS * 1_000_000_000L / (System.nanoTime() - start);
    }

    private static long reading(boolean edited) throws IOException {
        Content zeros = new Content() {
            private final byte[] chunk = new byte[64 * 1024];

            @Override
            public long size() {
                return LARGE;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int count = (int) Math.min(Math.min(into.remaining(), chunk.length), LARGE - position);
                into.put(chunk, 0, count);
                return count == 0 ? -1 : count;
            }
        };
        Patch patch = new Patch(List.of(
                new Splice(200, 30, new byte[40]),
                new Splice(900, 0, new byte[300]),
                new Splice(40_000, 0, new byte[300])));
        Content content = edited ? patch.on(zeros) : zeros;
        ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
        long start = System.nanoTime();
        long position = 0;
        for (int count = content.read(position, buffer); count > 0; count = content.read(position, buffer)) {
            position += count;
            buffer.clear();
        }
        return (position >> 20) * 1_000_000_000L / (System.nanoTime() - start);
    }
}
