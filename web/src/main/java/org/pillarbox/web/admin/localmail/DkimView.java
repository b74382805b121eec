package org.pillarbox.web.admin.localmail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.pillarbox.filter.authenticity.signing.DkimKeys;
import org.pillarbox.filter.authenticity.signing.DkimSigning;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;

/** The DKIM Signing page: the keys of all domains, and a box for new ones. */
@Named
@ViewScoped
public class DkimView implements Serializable {
    static final String PATH = "/admin/localmail/dkim";

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    @Inject
    DkimSigning signing;

    private transient List<DkimKeys> rows;
    private String domain = "";

    /** Makes keys, and goes to their page. */
    public void make() {
        String[] made = new String[1];
        if (Submission.of(() -> made[0] = signing.make(domain))) {
            DomainForm.go(DkimKeysView.address(domain.toLowerCase(Locale.ROOT), made[0])
                    .with("made", "1", ""));
        }
    }

    /** The page of these keys. */
    public Link open(DkimKeys keys) {
        return DkimKeysView.address(keys.domain(), keys.set());
    }

    /** When they were made. */
    public String day(DkimKeys keys) {
        return DAY.format(keys.made().atZone(ZoneId.systemDefault()));
    }

    /** The key of what is done with them. */
    public String words(DkimKeys keys) {
        return "dkim." + keys.state().name().toLowerCase(Locale.ROOT);
    }

    /** How that looks. */
    public String style(DkimKeys keys) {
        return switch (keys.state()) {
            case SIGNING -> "ok";
            case PREPARED -> "warn";
            case RETIRED -> "off";
        };
    }

    public List<DkimKeys> getRows() {
        if (rows == null) {
            rows = signing.keys();
        }
        return rows;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain == null ? "" : domain.strip();
    }
}
