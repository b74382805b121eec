package org.pillarbox.web.shell;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Gives our own style sheet, scripts and pictures addresses that change with what they hold. Browsers keep such files for a
 * week; after an upgrade they would show the new pages with the old look and the old scripts.
 */
public class FreshResources extends ResourceHandlerWrapper {
    private static final String OURS = "pillarbox";

    private final Map<String, String> marks = new ConcurrentHashMap<>();

    public FreshResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return marked(super.createResource(name, library), library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return marked(super.createResource(name, library, contentType), library);
    }

    private Resource marked(Resource resource, String library) {
        return resource == null || !OURS.equals(library) ? resource : new Marked(resource, this);
    }

    private static String mark(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resource with its mark at the end of its address. */
    private static final class Marked extends ResourceWrapper {
        private final FreshResources handler;

        Marked(Resource wrapped, FreshResources handler) {
            super(wrapped);
            this.handler = handler;
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            String mark = handler.marks.computeIfAbsent(getResourceName(), name -> mark(getWrapped()));
            return path + (path.indexOf('?') < 0 ? "?v=" : "&v=") + mark;
        }
    }
}
