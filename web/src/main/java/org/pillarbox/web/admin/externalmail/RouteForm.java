package org.pillarbox.web.admin.externalmail;

import java.io.Serializable;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.inmail.CollectedRoute;
import org.pillarbox.web.shell.Texts;

/** The boxes of the Extended Email Routing Options (manual 6.3.2.1). */
public class RouteForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the five ways are called in the page. */
    public enum Way {
        DETECTED,
        TARGET,
        SERVER,
        SINGLE,
        SUBJECT
    }

    private Way way = Way.DETECTED;
    private String target = "";
    private String targetAddress = "";
    private String targetServer = "";
    private String marker = CollectedRoute.MARKER;

    void show(CollectedRoute now) {
        if (now instanceof CollectedRoute.ToTarget to) {
            way = Way.TARGET;
            target = to.target();
        } else if (now instanceof CollectedRoute.ToServer to) {
            way = Way.SERVER;
            targetAddress = to.address();
            targetServer = to.server().toString();
        } else if (now instanceof CollectedRoute.Subject subject) {
            way = Way.SUBJECT;
            marker = subject.marker();
        } else {
            way = now instanceof CollectedRoute.SingleAddress ? Way.SINGLE : Way.DETECTED;
        }
    }

    CollectedRoute route() {
        return switch (way) {
            case DETECTED -> new CollectedRoute.Detected();
            case TARGET -> new CollectedRoute.ToTarget(target);
            case SERVER ->
                new CollectedRoute.ToServer(
                        targetAddress,
                        SmtpInForm.server("targetServer", targetServer)
                                .orElseThrow(() ->
                                        new InvalidSetting("targetServer", Texts.of("lanservers.server.refused"))));
            case SINGLE -> new CollectedRoute.SingleAddress();
            case SUBJECT -> new CollectedRoute.Subject(marker);
        };
    }

    public Way getWay() {
        return way;
    }

    public void setWay(Way way) {
        this.way = way == null ? Way.DETECTED : way;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target == null ? "" : target.strip();
    }

    public String getTargetAddress() {
        return targetAddress;
    }

    public void setTargetAddress(String targetAddress) {
        this.targetAddress = targetAddress == null ? "" : targetAddress.strip();
    }

    public String getTargetServer() {
        return targetServer;
    }

    public void setTargetServer(String targetServer) {
        this.targetServer = targetServer == null ? "" : targetServer.strip();
    }

    public String getMarker() {
        return marker;
    }

    public void setMarker(String marker) {
        this.marker = marker == null ? "" : marker.strip();
    }
}
