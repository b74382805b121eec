package org.pillarbox.directory.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much each address has failed lately: a failure adds one point, and one point decays in {@link #DECAY}. From {@link
 * #LIMIT} points on an address is held back until a point has decayed, so guessing goes on at the speed of decay and no
 * faster. IPv6 addresses count by their network of 64 bits. Bounded and thread safe.
 */
public final class AddressScores {
    static final int LIMIT = 20;
    static final Duration DECAY = Duration.ofSeconds(15);
    private static final int MOST = 50_000;

    private record Score(double points, Instant at) {}

    private final Clock clock;
    private final Map<String, Score> scores = new LinkedHashMap<>();

    public AddressScores(Clock clock) {
        this.clock = clock;
    }

    /** Whether log-ins from this address are not even checked now. */
    public synchronized boolean isHeldBack(String address) {
        return now(network(address)) > LIMIT - 1;
    }

    /** Adds a point. */
    public synchronized void failed(String address) {
        String network = network(address);
        double points = Math.min(now(network) + 1, LIMIT);
        scores.remove(network); // so that the map stays in order of the last failure
        scores.put(network, new Score(points, clock.instant()));
        if (scores.size() > MOST) {
            Iterator<String> oldest = scores.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private double now(String network) {
        Score score = scores.get(network);
        if (score == null) {
            return 0;
        }
        double decayed = (double) Duration.between(score.at(), clock.instant()).toMillis() / DECAY.toMillis();
        return Math.max(0, score.points() - Math.max(0, decayed));
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : network(bytes);
        } catch (UnknownHostException e) {
            return address; // no literal; it counts as it stands
        }
    }

    private static String network(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(Integer.toHexString(bytes[i] & 0xFF)).append(':');
        }
        return text.toString();
    }
}
