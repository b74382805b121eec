package org.pillarbox.directory.external.ldap;

import java.security.KeyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class InMemoryLdapTest implements LdapDirectoryContract {
    private static KeyStore identity;
    private static FirmServer server;

    @BeforeAll
    static void start() throws Exception {
        identity = FirmData.identity("localhost");
        server = new FirmServer(identity, FirmData.ldif(1_234), FirmData.BASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public String secureUrl() {
        return server.secureUrl();
    }

    @Override
    public String certificate() {
        try {
            return FirmData.certificate(identity);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
