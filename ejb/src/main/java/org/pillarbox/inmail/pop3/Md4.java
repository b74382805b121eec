package org.pillarbox.inmail.pop3;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The digest that NTLM keeps passwords by (RFC 1320); the platform has none. Good for nothing else. */
final class Md4 {
    private static final int BLOCK = 64;
    private static final int[] ORDER_TWO = {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15};
    private static final int[] ORDER_THREE = {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15};
    private static final int[][] SHIFTS = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};

    private Md4() {}

    static byte[] digest(byte[] message) {
        int padded = (message.length + 8) / BLOCK * BLOCK + BLOCK;
        byte[] bytes = Arrays.copyOf(message, padded);
        bytes[message.length] = (byte) 0x80;
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        words.putLong(padded - 8, message.length * 8L);
        int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
        for (int at = 0; at < padded; at += BLOCK) {
            int[] x = new int[16];
            words.position(at);
            words.asIntBuffer().get(x);
            state = block(state, x);
        }
        ByteBuffer out = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : state) {
            out.putInt(word);
        }
        return out.array();
    }

    private static int[] block(int[] before, int[] x) {
        int[] s = before.clone();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 16; i++) {
                // The four words take turns: a, d, c, b.
                int at = (16 - i) % 4;
                int b = s[(at + 1) % 4];
                int c = s[(at + 2) % 4];
                int d = s[(at + 3) % 4];
                s[at] = Integer.rotateLeft(s[at] + mix(round, b, c, d) + x[index(round, i)], SHIFTS[round][i % 4]);
            }
        }
        for (int i = 0; i < 4; i++) {
            s[i] += before[i];
        }
        return s;
    }

    private static int index(int round, int i) {
        return switch (round) {
            case 0 -> i;
            case 1 -> ORDER_TWO[i];
            default -> ORDER_THREE[i];
        };
    }

    private static int mix(int round, int b, int c, int d) {
        return switch (round) {
            case 0 -> b & c | ~b & d;
            case 1 -> (b & c | b & d | c & d) + 0x5a827999;
            default -> (b ^ c ^ d) + 0x6ed9eba1;
        };
    }
}
