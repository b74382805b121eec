package org.pillarbox.web.admin.mappings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.pillarbox.routing.mapping.ImportedMappings;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAdministration;
import org.pillarbox.routing.mapping.MappingFile;
import org.pillarbox.routing.mapping.MappingPreview;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Import Mappings from CSV (manual 5.6): choose a file, look at what it would do, import. */
@Named
@ViewScoped
public class ImportMappingsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    @Inject
    MappingAdministration mappings;

    private transient Part part;
    private String fileName = "";
    private MappingFile file;
    private transient MappingPreview preview;
    private transient ImportedMappings result;
    private boolean replace;
    private boolean asking;

    /** Reads the chosen file; nothing is imported yet. */
    public void read() {
        if (part == null || part.getSize() == 0) {
            Submission.refuse("file", Texts.of("import.nofile"));
            return;
        }
        if (part.getSize() > MappingFile.MOST_BYTES) {
            Submission.refuse("file", Texts.of("import.toolarge", MappingFile.MOST_BYTES >> 20));
            return;
        }
        try (InputStream in = part.getInputStream()) {
            byte[] content = in.readAllBytes();
            if (Submission.of(() -> file = mappings.read(content))) {
                fileName = part.getSubmittedFileName();
                look();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks again, with the choice as it is now. */
    public void look() {
        asking = false;
        preview = mappings.preview(file, replace);
    }

    /** Asks before anything changes. */
    public void ask() {
        look();
        if (preview.added().isEmpty() && preview.deleted() == 0) {
            Submission.undone(Texts.of("import.nothing"));
        } else {
            asking = true;
        }
    }

    /** Imports. */
    public void begin() {
        asking = false;
        if (Submission.of(() -> result = mappings.importFile(file, replace))) {
            file = null;
            preview = null;
        }
    }

    /** 1: choose, 2: look, 3: over. */
    public int getStep() {
        if (result != null) {
            return 3;
        }
        return file == null ? 1 : 2;
    }

    public MappingPreview getPreview() {
        if (preview == null && file != null) {
            look();
        }
        return preview;
    }

    public ImportedMappings getResult() {
        return result;
    }

    /** The first of the mappings that would be stored. */
    public List<Mapping> getShown() {
        List<Mapping> added = getPreview().added();
        return added.subList(0, Math.min(SHOWN, added.size()));
    }

    /** How many more there are. */
    public int getMore() {
        return getPreview().added().size() - getShown().size();
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public String getFileName() {
        return fileName;
    }

    public boolean isReplace() {
        return replace;
    }

    public void setReplace(boolean replace) {
        this.replace = replace;
    }

    public boolean isAsking() {
        return asking;
    }
}
