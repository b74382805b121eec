package org.pillarbox.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;

/** Calls facades as somebody who logged in and is no administrator. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
@RunAs("user")
public class AsUser {
    /** What the door threw. */
    public Optional<Throwable> knock(Door door) {
        return door.knock();
    }
}
