package org.pillarbox.directory.external.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS sockets to one server that have shaken hands, in time, with somebody whose certificate names that server (RFC 4513
 * §3.1.3). The library's own way waits for the handshake without end where the name is checked.
 */
final class CheckedSockets extends SSLSocketFactory {
    private final SSLSocketFactory sockets;
    private final String hostName;
    private final int millis;

    /**
     * @param hostName as it stands in the settings
     * @param millis for connecting, and for each answer of the handshake
     */
    CheckedSockets(SSLSocketFactory sockets, String hostName, int millis) {
        this.sockets = sockets;
        this.hostName = hostName;
        this.millis = millis;
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        Socket plain = new Socket();
        plain.connect(new InetSocketAddress(address, port), millis);
        return secured(plain, port);
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        return secured(plain, port);
    }

    private Socket secured(Socket plain, int port) throws IOException {
        boolean done = false;
        try {
            int before = plain.getSoTimeout();
            plain.setSoTimeout(millis);
            SSLSocket secure = (SSLSocket) sockets.createSocket(plain, hostName, port, true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("LDAPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            plain.setSoTimeout(before);
            done = true;
            return secure;
        } finally {
            if (!done) {
                plain.close();
            }
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(address, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }
}
