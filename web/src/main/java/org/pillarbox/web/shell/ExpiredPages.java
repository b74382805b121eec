package org.pillarbox.web.shell;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.util.Iterator;

/**
 * Leads what is sent by a page that the server has forgotten to the page that says so. Somebody was away, or the server was
 * started anew: that is no fault, and nothing to log.
 */
public class ExpiredPages extends ExceptionHandlerFactory {
    private static final String PAGE = "/errors/expired.xhtml";

    /** Wraps what handles all other exceptions. */
    public ExpiredPages(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext faces = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> queued =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (queued.hasNext()) {
                if (queued.next().getContext().getException() instanceof ViewExpiredException) {
                    queued.remove();
                    redirect(faces);
                }
            }
            getWrapped().handle();
        }

        private static void redirect(FacesContext faces) {
            ExternalContext answer = faces.getExternalContext();
            try {
                answer.redirect(answer.getRequestContextPath() + PAGE);
                faces.responseComplete();
            } catch (IOException broken) {
                throw new FacesException(broken);
            }
        }
    }
}
