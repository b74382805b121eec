package org.pillarbox.monitor.web;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The application server's HTTP listeners, by its management beans. A listener is made for each new place, like the one that
 * the server starts with; closing one only disables it, because the server cannot take it away without starting anew.
 */
public final class ServerWebListeners implements WebListeners {
    private static final String SERVER = "jboss.as:subsystem=undertow,server=default-server";
    private static final String FIRST = "default";

    /** What bounds strangers, among others: a console that moved must bear as much as one that did not. */
    private static final List<String> ALIKE = List.of(
            "maxPostSize",
            "redirectSocket",
            "enableHttp2",
            "requestParseTimeout",
            "readTimeout",
            "writeTimeout",
            "maxConnections");

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final Map<WebAddress, String> names = new HashMap<>();
    private int made;

    /** Knows the place that the server was started with. */
    public ServerWebListeners(WebAddress started) {
        names.put(started, FIRST);
    }

    @Override
    public synchronized void open(WebAddress address) throws IOException {
        try {
            if (names.containsKey(address)) {
                enable(address, true);
            } else {
                names.put(address, make(address));
            }
        } catch (JMException | RuntimeException refused) {
            throw new IOException(reason(refused), refused);
        }
    }

    @Override
    public synchronized void close(WebAddress address) throws IOException {
        try {
            enable(address, false);
        } catch (JMException | RuntimeException refused) {
            throw new IOException(reason(refused), refused);
        }
    }

    private void enable(WebAddress address, boolean enabled) throws JMException {
        beans.setAttribute(listener(names.get(address)), new Attribute("enabled", enabled));
    }

    /** Of what is made here, nothing is in anybody's way when a later step fails. */
    private String make(WebAddress address) throws JMException {
        String name = "web-" + ++made;
        Map<String, Object> binding = new HashMap<>(Map.of("name", name, "port", address.port()));
        if (!address.address().isEmpty()) {
            call(
                    "jboss.as:management-root=server",
                    "addInterface",
                    Map.of("name", name, "inetAddress", address.address()));
            binding.put("interface", name);
        }
        call("jboss.as:socket-binding-group=standard-sockets", "addSocketBinding", binding);
        Map<String, Object> listener = new HashMap<>(Map.of("name", name, "socketBinding", name));
        for (String alike : ALIKE) {
            listener.put(alike, beans.getAttribute(listener(FIRST), alike));
        }
        call(SERVER, "addHttpListener", listener);
        return name;
    }

    private static ObjectName listener(String name) throws JMException {
        return new ObjectName(SERVER + ",http-listener=" + name);
    }

    /** Calls an operation with parameters by their names; those not given are left to the server. */
    private void call(String bean, String operation, Map<String, Object> given) throws JMException {
        ObjectName name = new ObjectName(bean);
        MBeanOperationInfo known = Arrays.stream(beans.getMBeanInfo(name).getOperations())
                .filter(each -> each.getName().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(bean + " has no " + operation));
        MBeanParameterInfo[] parameters = known.getSignature();
        beans.invoke(
                name,
                operation,
                Arrays.stream(parameters).map(each -> given.get(each.getName())).toArray(),
                Arrays.stream(parameters).map(MBeanParameterInfo::getType).toArray(String[]::new));
    }

    private static String reason(Throwable refused) {
        String message = Stream.iterate(refused, each -> each != null, Throwable::getCause)
                .map(each -> String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT))
                .reduce("", (one, other) -> one + " " + other);
        if (message.contains("in use")) {
            return "port in use";
        }
        if (message.contains("permission denied")) {
            return "no right to use this port";
        }
        if (message.contains("cannot assign") || message.contains("interface")) {
            return "address not on this host";
        }
        return "cannot listen there";
    }
}
