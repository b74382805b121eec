package org.pillarbox.web.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Makes the pages that strangers see keep nothing: their forms are plain, and a view that is kept would cost a session for
 * each of any number of requests.
 */
public final class PublicViews extends ViewHandlerWrapper {
    public PublicViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        view.setTransient(isPublic(viewId));
        return view;
    }

    static boolean isPublic(String viewId) {
        return viewId != null
                && (viewId.startsWith("/errors/")
                        || viewId.equals("/login.xhtml")
                        || viewId.equals("/forgotten.xhtml"));
    }
}
