package org.pillarbox.store.log;

import java.security.SecureRandom;
import java.util.UUID;
import org.pillarbox.store.ContentId;

/** Makes names of contents in the form of RFC 9562 §5.7: time first, so that indexes grow at one end, then random bits. */
final class ContentIds {
    private final SecureRandom random = new SecureRandom();

    ContentId next() {
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        long upper = System.currentTimeMillis() << 16 | 0x7000L | (bytes[8] & 0xFL) << 8 | bytes[9] & 0xFFL;
        long lower = 0;
        for (int i = 0; i < 8; i++) {
            lower = lower << 8 | bytes[i] & 0xFFL;
        }
        return new ContentId(new UUID(upper, lower & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L));
    }
}
