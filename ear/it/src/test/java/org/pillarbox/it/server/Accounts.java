package org.pillarbox.it.server;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates users on the shared server. */
public final class Accounts {
    /** Long enough for the default policy. */
    public static final String PASSWORD = "correct-horse-battery";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestingModule module;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Accounts(TestingModule module) {
        this.module = module;
    }

    /** Sees to it that there is a user of this name, with {@link #PASSWORD}. */
    public String given(String name) {
        if (known.add(name)) {
            create(name, PASSWORD, false);
        }
        return name;
    }

    /** A user nobody else uses, with {@link #PASSWORD} and an empty mailbox. */
    public String fresh() {
        return given("user" + NUMBER.incrementAndGet());
    }

    /** Creates a user, in place of one of the same name. */
    public void create(String name, String password, boolean administrator) {
        module.post(
                "accounts", Map.of("name", name, "password", password, "administrator", String.valueOf(administrator)));
    }
}
