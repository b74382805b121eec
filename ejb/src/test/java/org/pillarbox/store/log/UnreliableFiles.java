package org.pillarbox.store.log;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Files in memory that behave like a bad disk: a power cut forgets what was not forced (some sectors of it survive, in
 * no order), the space may end in the middle of a write, and force may fail.
 */
public final class UnreliableFiles implements LogFiles {
    private static final int SECTOR = 512;

    private final Map<String, Data> visible = new HashMap<>();
    private final Map<String, Data> named = new HashMap<>();
    private long space = Long.MAX_VALUE;
    private Runnable beforeForce = () -> {};
    private boolean forceFails;
    private boolean dead;
    private int operationsLeft = Integer.MAX_VALUE;
    private Runnable beforeDelete = () -> {};
    private Runnable afterList = () -> {};

    /** From now on only so many changes of files succeed; then everything fails. */
    public synchronized void dieAfter(int operations) {
        operationsLeft = operations;
    }

    /** Whether everything fails. */
    public synchronized boolean isDead() {
        return dead;
    }

    /** Called before each removal of a file. */
    public synchronized void beforeDelete(Runnable check) {
        beforeDelete = check;
    }

    /** Called when the names were listed, before they are given. */
    public synchronized void afterList(Runnable event) {
        afterList = event;
    }

    /** From now on only so many bytes can be written. */
    public synchronized void space(long bytes) {
        space = bytes;
    }

    /** From now on force fails, or works again. */
    public synchronized void forceFails(boolean fails) {
        forceFails = fails;
    }

    /** Called before each force; may throw what no disk throws. */
    public synchronized void beforeForce(Runnable event) {
        beforeForce = event;
    }

    /** Cuts the power: these files fail for ever; what a disk would still hold is returned. */
    public synchronized UnreliableFiles powerLoss(Random random) {
        dead = true;
        UnreliableFiles after = new UnreliableFiles();
        Map<String, Data> names = new HashMap<>(named);
        visible.forEach((name, data) -> {
            if (random.nextBoolean()) {
                names.putIfAbsent(name, data);
            }
        });
        names.forEach((name, data) -> {
            Data survivor = data.afterPowerLoss(random);
            after.visible.put(name, survivor);
            after.named.put(name, survivor);
        });
        return after;
    }

    /** Turns over one bit. */
    public synchronized void damage(String name, long offset) {
        visible.get(name).bytes[(int) offset] ^= 1;
    }

    @Override
    public synchronized LogFile create(String name) throws IOException {
        change();
        if (visible.containsKey(name)) {
            throw new FileNotFoundException(name + " exists");
        }
        Data data = new Data();
        visible.put(name, data);
        return new File(data);
    }

    @Override
    public synchronized LogFile open(String name) throws IOException {
        requireAlive();
        if (!visible.containsKey(name)) {
            throw new NoSuchFileException(name);
        }
        return new File(visible.get(name));
    }

    @Override
    public synchronized List<String> list() {
        List<String> names = List.copyOf(visible.keySet());
        afterList.run();
        return names;
    }

    @Override
    public synchronized long size(String name) throws IOException {
        if (!visible.containsKey(name)) {
            throw new NoSuchFileException(name);
        }
        return visible.get(name).length;
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        change();
        beforeDelete.run();
        visible.remove(name);
    }

    @Override
    public synchronized void syncFolder() throws IOException {
        requireAlive();
        named.clear();
        named.putAll(visible);
    }

    @Override
    public synchronized long usableBytes() {
        return space;
    }

    private void change() throws IOException {
        if (--operationsLeft < 0) {
            dead = true;
        }
        requireAlive();
    }

    private void requireAlive() throws IOException {
        if (dead) {
            throw new IOException("the power is off");
        }
    }

    private static final class Data {
        private byte[] bytes = new byte[4096];
        private int length;
        private int durable;

        Data afterPowerLoss(Random random) {
            Data after = new Data();
            int end = durable + random.nextInt(length - durable + 1);
            after.bytes = Arrays.copyOf(bytes, Math.max(end, 1));
            for (int at = durable; at < end; at = (at / SECTOR + 1) * SECTOR) {
                if (random.nextInt(4) == 0) {
                    Arrays.fill(after.bytes, at, Math.min(end, (at / SECTOR + 1) * SECTOR), (byte) 0);
                }
            }
            after.length = end;
            after.durable = end;
            return after;
        }
    }

    private final class File implements LogFile {
        private final Data data;

        File(Data data) {
            this.data = data;
        }

        @Override
        public void append(ByteBuffer from) throws IOException {
            synchronized (UnreliableFiles.this) {
                change();
                int count = (int) Math.min(from.remaining(), space);
                if (data.length + count > data.bytes.length) {
                    data.bytes = Arrays.copyOf(data.bytes, (data.length + count) * 2);
                }
                from.get(data.bytes, data.length, count);
                data.length += count;
                space -= count;
                if (from.hasRemaining()) {
                    throw new IOException("No space left on device");
                }
            }
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            synchronized (UnreliableFiles.this) {
                requireAlive();
                if (position >= data.length) {
                    return -1;
                }
                int count = Math.min(into.remaining(), data.length - (int) position);
                into.put(data.bytes, (int) position, count);
                return count;
            }
        }

        @Override
        public long size() {
            synchronized (UnreliableFiles.this) {
                return data.length;
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (UnreliableFiles.this) {
                requireAlive();
                data.length = (int) size;
                data.durable = Math.min(data.durable, data.length);
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (UnreliableFiles.this) {
                change();
                beforeForce.run();
                if (forceFails) {
                    throw new IOException("Input/output error");
                }
                data.durable = data.length;
            }
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
