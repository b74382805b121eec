package org.pillarbox.directory.external.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.pillarbox.settings.DirectorySettings;

/** The firm's directory in memory. */
public final class FirmServer implements AutoCloseable {
    private final InMemoryDirectoryServer server;

    /** With so many more people in the group "many". */
    public FirmServer(int more) throws LDAPException, IOException, GeneralSecurityException {
        this(FirmData.identity("localhost"), FirmData.ldif(more), FirmData.BASE);
    }

    FirmServer(KeyStore identity, String ldif, String base, InMemoryOperationInterceptor... interceptors)
            throws LDAPException, IOException, GeneralSecurityException {
        SSLContext tls = tls(identity);
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(base);
        config.setSchema(null);
        List.of(interceptors).forEach(config::addInMemoryOperationInterceptor);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        "ldap", InetAddress.getLoopbackAddress(), 0, tls.getSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "ldaps", InetAddress.getLoopbackAddress(), 0, tls.getServerSocketFactory(), null));
        server = new InMemoryDirectoryServer(config);
        server.importFromLDIF(true, new LDIFReader(new BufferedReader(new StringReader(ldif))));
        server.startListening();
    }

    private static SSLContext tls(KeyStore identity) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity, FirmData.STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    String url() {
        return "ldap://localhost:" + server.getListenPort("ldap");
    }

    String secureUrl() {
        return "ldaps://localhost:" + server.getListenPort("ldaps");
    }

    /** Settings that reach it. */
    public DirectorySettings settings() {
        return FirmData.settings(url());
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
