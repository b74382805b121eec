package org.pillarbox.filter.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.filter.blacklist.ActiveBlacklists;
import org.pillarbox.filter.blacklist.BlacklistTrial;
import org.pillarbox.filter.blacklist.ListAnswer;
import org.pillarbox.settings.InvalidSetting;

/** Tries block lists out for administrators. */
@Stateless
@Local(BlacklistTrial.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BlacklistTrialBean implements BlacklistTrial {
    private static final int LONGEST_SECONDS = 30;

    @Inject
    private ActiveBlacklists lists;

    @Override
    public List<ListAnswer> lookUp(String rules, String address, int seconds) {
        InetAddress asked = AddressBlock.address(address.strip())
                .orElseThrow(() -> new InvalidSetting("address", "Type an IP address, such as 192.0.2.1."));
        return lists.tryOut(rules, asked, Math.max(1, Math.min(seconds, LONGEST_SECONDS)));
    }
}
