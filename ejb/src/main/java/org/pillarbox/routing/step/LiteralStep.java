package org.pillarbox.routing.step;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Refuses addresses at an IP address of this machine: users have names, and relaying to oneself is a loop. */
final class LiteralStep implements Step {
    static final String NAME = "literal";
    private static final Reply OURS = Reply.of(550, "5.7.1", "Address literals are not served here");
    private static final String V6 = "ipv6:";
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9a-f:.]{2,45}");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        String domain = recipient.address().domainKey();
        return domain.startsWith("[") && isOwn(domain) ? new Outcome.Refuse(OURS) : Outcome.Pass.PASS;
    }

    private static boolean isOwn(String literal) {
        String inner = literal.replaceAll("[\\[\\]]", "");
        String number = inner.startsWith(V6) ? inner.substring(V6.length()) : inner;
        if (!NUMERIC.matcher(number).matches()) {
            return false;
        }
        try {
            // A numeric text is never looked up.
            InetAddress address = InetAddress.getByName(number.contains(":") ? "[" + number + "]" : number);
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException | SocketException noSuchAddress) {
            return false;
        }
    }
}
