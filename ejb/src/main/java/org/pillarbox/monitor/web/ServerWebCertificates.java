package org.pillarbox.monitor.web;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The application server's key store and key manager for HTTPS, by its management beans. */
public final class ServerWebCertificates implements WebCertificates {
    private static final String SERVER = "jboss.as:management-root=server";
    private static final String KEY_STORE = "jboss.as:subsystem=elytron,key-store=applicationKS";
    private static final String KEY_MANAGER = "jboss.as:subsystem=elytron,key-manager=applicationKM";

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    @Override
    public void reload() throws IOException {
        try {
            call(KEY_STORE, "load");
            call(KEY_MANAGER, "init");
        } catch (JMException | RuntimeException refused) {
            throw new IOException("the application server does not take it: " + refused.getMessage(), refused);
        }
    }

    /** While it starts, its management does not know these parts yet. */
    @Override
    public boolean isReady() {
        try {
            return !"starting".equals(beans.getAttribute(new ObjectName(SERVER), "serverState"));
        } catch (JMException | RuntimeException notYet) {
            return false;
        }
    }

    private void call(String bean, String operation) throws JMException {
        beans.invoke(new ObjectName(bean), operation, new Object[0], new String[0]);
    }
}
