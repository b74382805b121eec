package org.pillarbox.web.admin.utilities;

import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.settings.SocksSettings;
import org.pillarbox.settings.SocksVersion;

/** The boxes of the SOCKS server. */
public class SocksForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String address = "";
    private int port;
    private SocksVersion version = SocksVersion.FOUR;
    private String user = "";
    private String password = "";
    private boolean passwordKept;

    void show(SocksSettings settings) {
        address = settings.address();
        port = settings.port();
        version = settings.version();
        user = settings.user();
        password = "";
        passwordKept = !settings.sealedPassword().isEmpty();
    }

    SocksSettings settings() {
        return new SocksSettings(address, port, version, user, "");
    }

    /** What was typed as a new password. */
    Optional<String> typedPassword() {
        return Optional.of(password).filter(typed -> !typed.isEmpty());
    }

    public boolean isPasswordKept() {
        return passwordKept;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String typed) {
        address = typed == null ? "" : typed.strip();
    }

    public int getPort() {
        return port;
    }

    public void setPort(int typed) {
        port = typed;
    }

    public SocksVersion getVersion() {
        return version;
    }

    public void setVersion(SocksVersion chosen) {
        version = chosen;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String typed) {
        user = typed == null ? "" : typed.strip();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed == null ? "" : typed;
    }
}
