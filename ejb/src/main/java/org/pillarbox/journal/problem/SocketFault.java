package org.pillarbox.journal.problem;

import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What goes wrong between two computers, with the same number and text on every operating system (manual 21.8). The numbers are those
 * of Winsock, which people can look up; 10503 is the manual's own.
 */
public enum SocketFault {
    NOT_ALLOWED(10013, "Permission denied", "Let the server use ports below 1024, or give the service a higher one."),
    NO_SOCKET(
            10038, "The Descriptor is not a socket", "Check that this machine has a network address, and restart it."),
    WRONG_FAMILY(
            10047,
            "Addresses in the specified family cannot be used with this socket",
            "Correct the service's IP address to bind to: an address of this machine, or none at all."),
    ADDRESS_IN_USE(
            10048,
            "Specified Address Already in Use",
            "Stop the other program that has this port, or change the port of one of the two."),
    ADDRESS_NOT_AVAILABLE(
            10049,
            "The specified address is not available from the local computer",
            "Bind the service to an address of this machine, or to none at all."),
    UNREACHABLE_NETWORK(10051, "The network cannot be reached", "Check the cable, the router and the line."),
    ABORTED(
            10053,
            "The TCP/IP connection was aborted",
            "If it comes again, look at the line, and at firewalls and scanners between the two."),
    RESET(
            10054,
            "The virtual circuit was reset by the remote end",
            "If it comes again, look at the line, and at firewalls and scanners between the two."),
    TIMED_OUT(
            10060,
            "Operation Timed Out",
            "Check the server's address and port, and that no firewall drops the connection; times are on Network Tweaks."),
    REFUSED(
            10061,
            "The attempt to connect was forcefully rejected",
            "Check the server's name and port, and that it runs and no firewall stands between."),
    UNREACHABLE_HOST(10065, "The host cannot be reached", "Check the server's address, the router and the line."),
    NO_MORE_DATA(
            10503, "No More Data", "The other server hung up in the middle: ask whoever runs it if it comes again."),
    HOST_NOT_FOUND(
            11001,
            "Host not found (authoritative answer)",
            "Check how the server's name is written, and the name servers."),
    NAME_UNKNOWN_NOW(
            11002,
            "Host not found (no answer from the name servers)",
            "Check the line, and the name servers on Network Tweaks.");

    /** Behind the address of the guide's page. */
    public static final String PAGE = "/help/socket-errors";

    private static final int DEPTH = 10;

    /** What look-ups say, those of the system and ours, when nobody could tell whether there is such a name. */
    private static final List<String> NOBODY_TOLD =
            List.of("temporary failure", "no answer", "does not answer", "does not know about", "do not end");

    private final int number;
    private final String text;
    private final String remedy;

    SocketFault(int number, String text, String remedy) {
        this.number = number;
        this.text = text;
        this.remedy = remedy;
    }

    /** The number that people look up. */
    public int number() {
        return number;
    }

    /** What it means, in a few words. */
    public String text() {
        return text;
    }

    /** What helps most often, in one sentence. */
    public String remedy() {
        return remedy;
    }

    /** Where the console explains it. */
    public String help() {
        return PAGE + "#socket-error-" + number;
    }

    /** As it stands in letters: {@code Socket Error 10061 - The attempt to connect was forcefully rejected}. */
    public String words() {
        return "Socket Error " + number + " - " + text;
    }

    /** What lies behind a failure, or behind what caused it; empty where it is none of the network. */
    public static Optional<SocketFault> of(IOException failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEPTH; depth++) {
            Optional<SocketFault> fault = one(each);
            if (fault.isPresent()) {
                return fault;
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    private static Optional<SocketFault> one(Throwable failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (failure instanceof UnknownHostException) {
            return Optional.of(isForNow(words) ? NAME_UNKNOWN_NOW : HOST_NOT_FOUND);
        }
        if (failure instanceof SocketTimeoutException) {
            return Optional.of(TIMED_OUT);
        }
        if (failure instanceof EOFException) {
            return Optional.of(NO_MORE_DATA);
        }
        if (failure instanceof ClosedChannelException || failure instanceof ProtocolException) {
            return Optional.of(ABORTED);
        }
        if (failure instanceof BindException) {
            return Optional.of(bind(words));
        }
        if (failure instanceof NoRouteToHostException) {
            return Optional.of(UNREACHABLE_HOST);
        }
        if (failure instanceof ConnectException) {
            return Optional.of(connect(words));
        }
        return failure instanceof SocketException || failure.getClass() == IOException.class
                ? socket(words)
                : Optional.empty();
    }

    private static boolean isForNow(String words) {
        return NOBODY_TOLD.stream().anyMatch(words::contains);
    }

    private static SocketFault bind(String words) {
        if (words.contains("cannot assign") || words.contains("not available")) {
            return ADDRESS_NOT_AVAILABLE;
        }
        if (words.contains("permission denied")) {
            return NOT_ALLOWED;
        }
        return words.contains("family") || words.contains("not supported") ? WRONG_FAMILY : ADDRESS_IN_USE;
    }

    private static SocketFault connect(String words) {
        if (words.contains("timed out")) {
            return TIMED_OUT;
        }
        return words.contains("network is unreachable") ? UNREACHABLE_NETWORK : REFUSED;
    }

    private static Optional<SocketFault> socket(String words) {
        if (words.contains("reset")) {
            return Optional.of(RESET);
        }
        if (words.contains("broken pipe") || words.contains("abort") || words.contains("socket closed")) {
            return Optional.of(ABORTED);
        }
        if (words.contains("network is unreachable")) {
            return Optional.of(UNREACHABLE_NETWORK);
        }
        if (words.contains("timed out")) {
            return Optional.of(TIMED_OUT);
        }
        if (words.contains("family") || words.contains("protocol not supported")) {
            return Optional.of(WRONG_FAMILY);
        }
        return words.contains("too many open files") || words.contains("not a socket")
                ? Optional.of(NO_SOCKET)
                : Optional.empty();
    }
}
