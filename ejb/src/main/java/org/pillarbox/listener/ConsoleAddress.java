package org.pillarbox.listener;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.api.mail.Peer;

/**
 * Where a client finds the console, by the name by which it found this server.
 *
 * @param port the web's
 */
record ConsoleAddress(int port) {
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    String of(HttpHead head, Peer peer) {
        return "http://" + host(head, peer) + ":" + port + "/admin/home";
    }

    private static String host(HttpHead head, Peer peer) {
        Matcher named = HOST.matcher(head.field("Host").orElse(""));
        if (named.matches()) {
            return named.group(1);
        }
        InetAddress local = peer.local().getAddress();
        String text = AddressBlock.text(local);
        return text.indexOf(':') >= 0 ? "[" + text + "]" : text;
    }
}
