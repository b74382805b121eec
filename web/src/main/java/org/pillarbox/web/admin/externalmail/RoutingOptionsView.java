package org.pillarbox.web.admin.externalmail;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.inmail.InMailAdministration;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.OrderLine;
import org.pillarbox.settings.inmail.Reading;
import org.pillarbox.settings.inmail.SpecialField;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Configure Routing Options page of one In Mail (manual 6.3.2.2.1). */
@Named
@ViewScoped
public class RoutingOptionsView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/externalmail/routing-options";
    private static final int MOST_LINES = 50;

    @Inject
    InMailAdministration inMails;

    private final ArrayList<OrderLine> order = new ArrayList<>();
    private String asked = "";
    private int number;
    private String name = "";
    private boolean envelope;
    private String special = "";
    private Reading readSpecial = Reading.FORWARDS;
    private Reading readReceived = Reading.REVERSED;
    private boolean ignoreResent;
    private boolean ignoreBareReceived;
    private boolean onlyMappings;
    private boolean dropFromLine;
    private OrderLine added = OrderLine.STOP_IF_ANY;

    /** Loads the options of the In Mail that the address names; answers 404 when it has none. */
    public void load() throws IOException {
        Optional<InMail> found = asked.matches("[0-9]{1,9}") ? inMails.find(Integer.parseInt(asked)) : Optional.empty();
        if (found.isPresent() && found.get().method() instanceof Method.Pop3 pop3) {
            number = found.get().number();
            name = found.get().name();
            show(pop3.detection());
        } else {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    private void show(DetectionOptions now) {
        envelope = now.envelope();
        special = now.special().stream().map(SpecialField::toString).collect(Collectors.joining("\n"));
        readSpecial = now.readSpecial();
        readReceived = now.readReceived();
        ignoreResent = now.ignoreResent();
        ignoreBareReceived = now.ignoreBareReceived();
        onlyMappings = now.onlyMappings();
        dropFromLine = now.dropFromLine();
        order.clear();
        order.addAll(now.order());
    }

    /** Stores all boxes, and goes back to the In Mail. */
    public void submit() throws IOException {
        if (Submission.of(() -> inMails.saveDetection(number, wanted()))) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + getBack().with("saved", "options", ""));
        }
    }

    private DetectionOptions wanted() {
        return new DetectionOptions(
                envelope,
                InMailForm.lines(special).stream()
                        .map(RoutingOptionsView::field)
                        .toList(),
                readSpecial,
                readReceived,
                ignoreResent,
                ignoreBareReceived,
                onlyMappings,
                dropFromLine,
                order);
    }

    private static SpecialField field(String line) {
        return SpecialField.parse(line)
                .orElseThrow(() -> new InvalidSetting("special", Texts.of("routing.special.refused", line)));
    }

    /** Puts a line one place up. */
    public void up(int place) {
        if (place > 0 && place < order.size()) {
            Collections.swap(order, place, place - 1);
        }
    }

    /** Puts a line one place down. */
    public void down(int place) {
        up(place + 1);
    }

    /** Takes a line out. */
    public void remove(int place) {
        if (place >= 0 && place < order.size()) {
            order.remove(place);
        }
    }

    /** Puts the chosen line at the end. */
    public void add() {
        if (order.size() < MOST_LINES && !(added.isSource() && order.contains(added))) {
            order.add(added);
        }
    }

    /** What suits most providers; stored with Save only. */
    public void setDefault() {
        order.clear();
        order.addAll(OrderLine.DEFAULT);
        Submission.done(Texts.of("routing.order.default.done"));
    }

    /** Says whether the list is valid, and changes nothing. */
    public void checkOrder() {
        Optional<String> fault = OrderLine.fault(order);
        if (fault.isPresent()) {
            Submission.undone(fault.get());
        } else {
            Submission.done(Texts.of("routing.order.good"));
        }
    }

    /** Back to the In Mail. */
    public Link getBack() {
        return new Link(InMailView.PATH).with("inmail", asked, "");
    }

    /** The lines that can be added: each source once, control lines always. */
    public List<OrderLine> getOffered() {
        return Stream.of(OrderLine.values())
                .filter(line -> !line.isSource() || !order.contains(line))
                .toList();
    }

    public List<OrderLine> getOrder() {
        return order;
    }

    public String getName() {
        return name;
    }

    public OrderLine getAdded() {
        return added;
    }

    public void setAdded(OrderLine added) {
        this.added = added == null ? OrderLine.STOP_IF_ANY : added;
    }

    public String getInmail() {
        return asked;
    }

    public void setInmail(String inmail) {
        asked = inmail == null ? "" : inmail.strip();
    }

    public boolean isEnvelope() {
        return envelope;
    }

    public void setEnvelope(boolean envelope) {
        this.envelope = envelope;
    }

    public String getSpecial() {
        return special;
    }

    public void setSpecial(String special) {
        this.special = special == null ? "" : special.replace("\r\n", "\n");
    }

    public Reading getReadSpecial() {
        return readSpecial;
    }

    public void setReadSpecial(Reading readSpecial) {
        this.readSpecial = readSpecial == null ? Reading.FORWARDS : readSpecial;
    }

    public Reading getReadReceived() {
        return readReceived;
    }

    public void setReadReceived(Reading readReceived) {
        this.readReceived = readReceived == null ? Reading.REVERSED : readReceived;
    }

    public boolean isIgnoreResent() {
        return ignoreResent;
    }

    public void setIgnoreResent(boolean ignoreResent) {
        this.ignoreResent = ignoreResent;
    }

    public boolean isIgnoreBareReceived() {
        return ignoreBareReceived;
    }

    public void setIgnoreBareReceived(boolean ignoreBareReceived) {
        this.ignoreBareReceived = ignoreBareReceived;
    }

    public boolean isOnlyMappings() {
        return onlyMappings;
    }

    public void setOnlyMappings(boolean onlyMappings) {
        this.onlyMappings = onlyMappings;
    }

    public boolean isDropFromLine() {
        return dropFromLine;
    }

    public void setDropFromLine(boolean dropFromLine) {
        this.dropFromLine = dropFromLine;
    }
}
