package org.pillarbox.outmail.internet;

import java.util.List;
import org.pillarbox.outmail.tlsreport.TlsCount;
import org.pillarbox.settings.DirectSettings;

/** Facade for administrators: the SMTP Direct page (manual 6.4.3). */
public interface SmtpDirect {
    /** The settings in force, for all Connections. */
    DirectSettings settings();

    /**
     * Stores the settings; what waits is sent by them at once.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    void save(DirectSettings settings);

    /** Whether the DNS servers pass on signatures, so that DANE can be used; false too when it is off. A few seconds at most. */
    boolean isValidating();

    /**
     * Looks a domain up as mail for it would be sent; a few seconds at most, up to half a minute where a policy is fetched.
     *
     * @return lines for people
     */
    List<String> look(String domain);

    /** How connections were secured during the last seven days: failures first, at most fifty lines. */
    List<TlsCount> secured();
}
