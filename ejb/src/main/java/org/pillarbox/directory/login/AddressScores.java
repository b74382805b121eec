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
 * How much each address has done lately that honest ones seldom do. Points decay one by one. IPv6 addresses count by their
 * network of 64 bits, which one customer has to himself. Bounded and thread safe.
 */
public final class AddressScores {
    private static final int MOST = 50_000;

    private record Score(double points, Instant at) {}

    private final Clock clock;
    private final double highest;
    private final Duration decay;
    private final Map<String, Score> scores = new LinkedHashMap<>();

    /**
     * No address has a point.
     *
     * @param highest points that an address has at most
     * @param decay the time in which a point decays
     */
    public AddressScores(Clock clock, double highest, Duration decay) {
        this.clock = clock;
        this.highest = highest;
        this.decay = decay;
    }

    /** The points that this address has now. */
    public synchronized double points(String address) {
        return now(network(address));
    }

    /** Adds points, or a part of one. */
    public synchronized void add(String address, double points) {
        String network = network(address);
        double sum = Math.min(now(network) + points, highest);
        scores.remove(network); // so that the map stays in order of the last addition
        scores.put(network, new Score(sum, clock.instant()));
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
        Instant now = clock.instant();
        if (now.isBefore(score.at())) {
            // The clock was set back: the time until it is there again must not count as none.
            scores.put(network, new Score(score.points(), now));
            return score.points();
        }
        double decayed = (double) Duration.between(score.at(), now).toMillis() / decay.toMillis();
        return Math.max(0, score.points() - decayed);
    }

    /** By what an address is counted. */
    public static String network(String address) {
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
