package org.pillarbox.web.admin.users;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Groups;
import org.pillarbox.settings.DirectorySettings.Lookup;
import org.pillarbox.settings.DirectorySettings.Product;
import org.pillarbox.settings.DirectorySettings.Reader;
import org.pillarbox.settings.DirectorySettings.Server;

/** The boxes of the External Directory page. The bind password is never sent to the browser. */
public class DirectoryForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean allow;
    private boolean cache;
    private String servers;
    private boolean startTls;
    private String certificates;
    private int timeoutSeconds;
    private String bindName;
    private String product;
    private String baseDn;
    private String userFilter;
    private String bindPattern;
    private String defaultDomain;
    private String usersGroup;
    private String administratorsGroup;
    private String typedPassword = "";

    DirectoryForm(DirectorySettings settings) {
        allow = settings.allowPasswords();
        cache = settings.cachePasswords();
        servers = String.join("\n", settings.server().urls());
        startTls = settings.server().startTls();
        certificates = settings.server().certificates();
        timeoutSeconds = settings.server().timeoutSeconds();
        bindName = settings.reader().name();
        product = settings.lookup().product().name();
        baseDn = settings.lookup().baseDn();
        userFilter = settings.lookup().userFilter();
        bindPattern = settings.lookup().bindPattern();
        defaultDomain = settings.lookup().defaultDomain();
        usersGroup = settings.groups().users();
        administratorsGroup = settings.groups().administrators();
    }

    DirectorySettings toSettings() {
        return new DirectorySettings(
                allow,
                cache,
                new Server(
                        Arrays.stream(servers.split("[\\s,;]+"))
                                .filter(url -> !url.isEmpty())
                                .toList(),
                        startTls,
                        certificates,
                        timeoutSeconds),
                new Reader(bindName, ""),
                new Lookup(product(), baseDn, userFilter, bindPattern, defaultDomain),
                new Groups(usersGroup, administratorsGroup));
    }

    /** A form that makes a choice that there is not chooses the first. */
    private Product product() {
        return Arrays.stream(Product.values())
                .filter(one -> one.name().equals(product))
                .findFirst()
                .orElse(Product.ACTIVE_DIRECTORY);
    }

    /** What was typed as the password; empty to keep the old one. */
    Optional<String> password() {
        return typedPassword.isEmpty() ? Optional.empty() : Optional.of(typedPassword);
    }

    /** Whether a password was typed that is not stored yet. */
    public boolean isPasswordTyped() {
        return !typedPassword.isEmpty();
    }

    /** Nothing: a password goes into a page never. */
    public String getBindPassword() {
        return "";
    }

    /** Keeps the one typed before when the box comes back empty, as after a test. */
    public void setBindPassword(String password) {
        if (password != null && !password.isEmpty()) {
            typedPassword = password;
        }
    }

    public boolean isAllow() {
        return allow;
    }

    public void setAllow(boolean allow) {
        this.allow = allow;
    }

    public boolean isCache() {
        return cache;
    }

    public void setCache(boolean cache) {
        this.cache = cache;
    }

    public String getServers() {
        return servers;
    }

    public void setServers(String servers) {
        this.servers = servers == null ? "" : servers.strip();
    }

    public boolean isStartTls() {
        return startTls;
    }

    public void setStartTls(boolean startTls) {
        this.startTls = startTls;
    }

    public String getCertificates() {
        return certificates;
    }

    public void setCertificates(String certificates) {
        this.certificates = certificates == null ? "" : certificates.strip();
    }

    public int getTimeoutSeconds() {
        return timeoutSeconds;
    }

    public void setTimeoutSeconds(int timeoutSeconds) {
        this.timeoutSeconds = timeoutSeconds;
    }

    public String getBindName() {
        return bindName;
    }

    public void setBindName(String bindName) {
        this.bindName = bindName == null ? "" : bindName.strip();
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product == null ? "" : product.strip();
    }

    public String getBaseDn() {
        return baseDn;
    }

    public void setBaseDn(String baseDn) {
        this.baseDn = baseDn == null ? "" : baseDn.strip();
    }

    public String getUserFilter() {
        return userFilter;
    }

    public void setUserFilter(String userFilter) {
        this.userFilter = userFilter == null ? "" : userFilter.strip();
    }

    public String getBindPattern() {
        return bindPattern;
    }

    public void setBindPattern(String bindPattern) {
        this.bindPattern = bindPattern == null ? "" : bindPattern.strip();
    }

    public String getDefaultDomain() {
        return defaultDomain;
    }

    public void setDefaultDomain(String defaultDomain) {
        this.defaultDomain = defaultDomain == null ? "" : defaultDomain.strip();
    }

    public String getUsersGroup() {
        return usersGroup;
    }

    public void setUsersGroup(String usersGroup) {
        this.usersGroup = usersGroup == null ? "" : usersGroup.strip();
    }

    public String getAdministratorsGroup() {
        return administratorsGroup;
    }

    public void setAdministratorsGroup(String administratorsGroup) {
        this.administratorsGroup = administratorsGroup == null ? "" : administratorsGroup.strip();
    }
}
