package org.pillarbox.web.admin.logging;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.pillarbox.journal.trace.Journey;
import org.pillarbox.web.shell.Texts;

/**
 * {@code <pb:journey value="..." first="..." firstText="..."/>}: the tree of a recipient's ways as lists inside each other. Where the
 * ways part stands how many there are; each is an entry of the list below.
 */
@FacesComponent(JourneyTree.TYPE)
public class JourneyTree extends UIComponentBase {
    static final String TYPE = "pillarbox.journey";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Journey journey = (Journey) getAttributes().get("value");
        if (journey == null) {
            return;
        }
        ResponseWriter out = context.getResponseWriter();
        out.startElement("ol", this);
        out.writeAttribute("class", "timeline", null);
        entry(out, "", (String) getAttributes().get("first"), (String)
                getAttributes().get("firstText"));
        ways(out, journey.ends(), journey.next());
        if (journey.hidden() > 0) {
            entry(out, "", Texts.of("trace.hidden"), Texts.of("trace.hidden.words", journey.hidden()));
        }
        out.endElement("ol");
    }

    /** One way goes on in the same list, several below. */
    private void ways(ResponseWriter out, List<Journey.End> ends, List<Journey.Node> next) throws IOException {
        int count = ends.size() + next.size();
        if (count <= 1) {
            each(out, ends, next);
            return;
        }
        String words = Texts.of("trace.ways", count);
        out.startElement("li", this);
        out.writeAttribute("class", "fork", null);
        out.startElement("span", this);
        out.writeAttribute("class", "fork-words", null);
        out.writeText(words, null);
        out.endElement("span");
        out.startElement("ul", this);
        out.writeAttribute("class", "ways", null);
        out.writeAttribute("aria-label", words, null);
        for (Journey.End end : ends) {
            way(out, List.of(end), List.of());
        }
        for (Journey.Node node : next) {
            way(out, List.of(), List.of(node));
        }
        out.endElement("ul");
        out.endElement("li");
    }

    private void way(ResponseWriter out, List<Journey.End> ends, List<Journey.Node> next) throws IOException {
        out.startElement("li", this);
        out.startElement("ol", this);
        out.writeAttribute("class", "timeline", null);
        each(out, ends, next);
        out.endElement("ol");
        out.endElement("li");
    }

    private void each(ResponseWriter out, List<Journey.End> ends, List<Journey.Node> next) throws IOException {
        for (Journey.End end : ends) {
            entry(out, "end " + Outcomes.style(end.outcome()), Outcomes.words(end.outcome()), end.detail());
        }
        for (Journey.Node node : next) {
            entry(out, "", node.step().name(), node.step().text());
            ways(out, node.ends(), node.next());
        }
    }

    private void entry(ResponseWriter out, String style, String name, String words) throws IOException {
        out.startElement("li", this);
        if (!style.isEmpty()) {
            out.writeAttribute("class", style, null);
        }
        span(out, "step-name", name);
        span(out, "step-text", words);
        out.endElement("li");
    }

    private void span(ResponseWriter out, String style, String text) throws IOException {
        out.startElement("span", this);
        out.writeAttribute("class", style, null);
        out.writeText(text, null);
        out.endElement("span");
    }
}
