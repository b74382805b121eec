package org.pillarbox.settings;

import java.util.Locale;
import java.util.Objects;

/**
 * Which sender a relay is told in {@code MAIL FROM} (manual 6.4.2.2); the fields of the message stay as they are.
 *
 * @param change for which mail another address is told
 * @param address that address; empty where none is
 */
public record ReturnAddress(Change change, String address) {
    /** The sender that the message came by. */
    public static final ReturnAddress DEFAULT = new ReturnAddress(Change.NONE, "");

    public ReturnAddress {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(address, "address");
    }

    /** For which mail another address is told. Reports, which have no sender, always go out without one. */
    public enum Change {
        /** For none. */
        NONE,
        /** For all. */
        ALWAYS,
        /** For mail whose sender is at none of the local domains. */
        FOREIGN
    }

    /** @throws InvalidSetting when an address is wanted and there is none */
    void check() {
        if (change != Change.NONE) {
            if (address.isEmpty()) {
                throw new InvalidSetting("returnAddress", "Type the address that is to be told instead");
            }
            String plain = address.toLowerCase(Locale.ROOT);
            if (AcceptedAddresses.fault(plain).isPresent() || !plain.contains("@") || plain.contains("*")) {
                throw new InvalidSetting("returnAddress", "\"" + address + "\" is not the address of a mailbox");
            }
        }
    }
}
