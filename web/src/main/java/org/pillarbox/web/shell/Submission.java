package org.pillarbox.web.shell;

import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.privacy.MessagesLocked;
import org.pillarbox.settings.InvalidSetting;

/** Runs what a Submit button does, and shows a refusal at the field it is about. */
public final class Submission {
    private static final String NO_FIELD = "";

    private Submission() {}

    /** Whether it was done; a refusal by the facade is on the page then. Other failures go on to the error page. */
    public static boolean of(Runnable change) {
        try {
            change.run();
            return true;
        } catch (InvalidUser refusal) {
            refuse(refusal.field(), refusal.getMessage());
        } catch (InvalidSetting refusal) {
            refuse(refusal.field(), refusal.getMessage());
        } catch (MessagesLocked refusal) {
            refuse(NO_FIELD, refusal.getMessage());
        } catch (EJBException e) {
            refuseCause(e);
        }
        return false;
    }

    private static void refuseCause(EJBException e) {
        // The container wraps a runtime exception that it does not know as one of the application's.
        if (e.getCausedByException() instanceof InvalidUser refusal) {
            refuse(refusal.field(), refusal.getMessage());
        } else if (e.getCausedByException() instanceof InvalidSetting refusal) {
            refuse(refusal.field(), refusal.getMessage());
        } else {
            throw e;
        }
    }

    /** Says at a field, or above the form when the page shows no such field, what is wrong. */
    public static void refuse(String field, String message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<UIComponent> input = shown(faces, field);
        input.filter(UIInput.class::isInstance).map(UIInput.class::cast).ifPresent(found -> found.setValid(false));
        faces.addMessage(
                input.map(found -> found.getClientId(faces)).orElse(null),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
        faces.validationFailed();
    }

    /** Says above the form that it is done. */
    public static void done(String message) {
        say(FacesMessage.SEVERITY_INFO, message);
    }

    /** Says above the form that nothing was done, and why. */
    public static void undone(String message) {
        say(FacesMessage.SEVERITY_WARN, message);
    }

    private static void say(FacesMessage.Severity severity, String message) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, message, null));
    }

    /** Whether what was typed into this field was refused in this request. */
    public static boolean isRefused(String field) {
        return shown(FacesContext.getCurrentInstance(), field)
                .filter(UIInput.class::isInstance)
                .map(UIInput.class::cast)
                .filter(input -> !input.isValid())
                .isPresent();
    }

    /** A field of the wizard's other page is in the tree, but nobody would see what is said there. */
    private static Optional<UIComponent> shown(FacesContext faces, String field) {
        return find(faces.getViewRoot(), field).filter(Submission::isShown);
    }

    private static boolean isShown(UIComponent component) {
        return component == null || component.isRendered() && isShown(component.getParent());
    }

    private static Optional<UIComponent> find(UIComponent parent, String id) {
        if (id.equals(parent.getId())) {
            return Optional.of(parent);
        }
        var children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            Optional<UIComponent> found = find(children.next(), id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
