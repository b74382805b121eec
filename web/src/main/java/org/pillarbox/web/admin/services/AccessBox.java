package org.pillarbox.web.admin.services;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.InetAddress;
import java.util.Optional;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.settings.access.AccessRules;
import org.pillarbox.settings.access.AccessWords;
import org.pillarbox.settings.access.LanLines;
import org.pillarbox.web.security.SignedIn;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/**
 * The Access Restrictions of a service's page (manual 11.9.1), which shows them by {@code pb:access}. A page's Submit asks
 * {@link #mayBeStored} first and calls {@link #store} with the rest:
 *
 * <pre>
 * if (access.mayBeStored() &amp;&amp; Submission.of(() -> { settings.save(mine); access.store(); })) ...
 * </pre>
 */
public class AccessBox implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AccessArea area;
    private final SettingsAdministration settings;
    private final ServerStatus server;
    private String text;
    private String address;
    private String user = "";
    private String answer = "";
    private boolean answerGood;
    private boolean confirmed;
    private boolean asking;

    /** Shows what holds for the area now. */
    public AccessBox(AccessArea area, SettingsAdministration settings, ServerStatus server) {
        this.area = area;
        this.settings = settings;
        this.server = server;
        this.text = settings.get(AccessSettings.class).of(area).text();
        String own = request().getRemoteAddr();
        this.address = AddressBlock.address(own).map(AddressBlock::text).orElse(own);
    }

    /** Fills the box with the networks that the server is in; nothing is stored. */
    public void defaults() {
        text = LanLines.of(server.localNetworks());
    }

    /** Says whether the address, and the user, would get in by what stands in the box. */
    public void tryOut() {
        answer = "";
        Optional<InetAddress> from = AddressBlock.address(address);
        if (from.isEmpty()) {
            Submission.refuse(getBox() + "Address", Texts.of("access.try.noaddress"));
        }
        if (isReadable() && from.isPresent()) {
            AccessRules rules = rules();
            AccessAnswer found = AccessAnswer.of(rules, from.get(), user);
            answer = found.words();
            answerGood = found.good();
        }
    }

    /** The administrator knows that this shuts the administrator out. */
    public void confirm() {
        confirmed = true;
    }

    /**
     * Whether the page may store; else the page shows what is wrong with a line, or asks whether the administrator's own session
     * is meant to be locked out.
     */
    public boolean mayBeStored() {
        answer = "";
        asking = false;
        if (!isReadable()) {
            return false;
        }
        asking = !confirmed && locksOut();
        confirmed = false;
        return !asking;
    }

    /**
     * Stores the restrictions; they hold for the next connection.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming the box, when a line cannot be read
     */
    public void store() {
        settings.save(settings.get(AccessSettings.class).with(area, text));
        text = rules().text();
    }

    private boolean isReadable() {
        AccessSettings wanted = settings.get(AccessSettings.class).with(area, text);
        return Submission.of(() -> SettingKinds.of(AccessSettings.class).check(wanted));
    }

    private boolean locksOut() {
        if (!area.isOfConsole()) {
            return false;
        }
        String name = SignedIn.user(request()).map(WebUser::name).orElse("");
        return AddressBlock.address(request().getRemoteAddr())
                .filter(own -> rules().decide(own, name).isRefused())
                .isPresent();
    }

    private AccessRules rules() {
        return AccessRules.of(text, area.words());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** The id of the box, which a refusal names. */
    public String getBox() {
        return area.protocol() + "Access";
    }

    /** What the text is for. */
    public AccessArea getArea() {
        return area;
    }

    /** Whether lines may name users. */
    public boolean isNaming() {
        return area.words() != AccessWords.NONE;
    }

    /** Whether lines may say {@code noauth}. */
    public boolean isNoauth() {
        return area.words() == AccessWords.NAMES_OR_NOAUTH;
    }

    /** Whether what holds now restricts anybody. */
    public boolean isRestricting() {
        return !settings.get(AccessSettings.class).of(area).isOpen();
    }

    /** Whether the page asks before it stores. */
    public boolean isAsking() {
        return asking;
    }

    /** The result of the trial; empty for none. */
    public String getAnswer() {
        return answer;
    }

    public boolean isAnswerGood() {
        return answerGood;
    }

    public int getLongest() {
        return AccessRules.LONGEST;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address == null ? "" : address.strip();
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user == null ? "" : user.strip();
    }
}
