package org.pillarbox.routing.mapping.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.routing.mapping.ImportedMappings;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAdministration;
import org.pillarbox.routing.mapping.MappingDraft;
import org.pillarbox.routing.mapping.MappingFile;
import org.pillarbox.routing.mapping.MappingPreview;
import org.pillarbox.routing.mapping.MappingQuery;
import org.pillarbox.routing.mapping.csv.CsvMappings;
import org.pillarbox.settings.Durability;

/** Mappings for administrators. They can have a user's mail sent elsewhere, which Message Security guards (manual 16.3.1.2). */
@Stateless
@Local(MappingAdministration.class)
@RolesAllowed("admin")
public class MappingAdministrationBean implements MappingAdministration {
    @Inject
    private MappingsOfThisServer here;

    @Inject
    private AuditLog audit;

    @Inject
    private MessageLock lock;

    @Inject
    private Durability durability;

    @Override
    public List<Mapping> list(MappingQuery query) {
        return here.mappings().list(query);
    }

    @Override
    public long count(MappingQuery query) {
        return here.mappings().count(query);
    }

    @Override
    public Optional<Mapping> find(long id) {
        return here.mappings().find(id);
    }

    @Override
    public Mapping create(MappingDraft draft) {
        lock.check();
        Mapping created = here.changes().create(draft);
        durability.sync();
        return created;
    }

    @Override
    public Mapping change(long id, MappingDraft draft) {
        lock.check();
        Mapping changed = here.changes().change(id, draft);
        durability.sync();
        return changed;
    }

    @Override
    public int delete(Set<Long> ids) {
        lock.check();
        int deleted = here.changes().delete(ids);
        durability.sync();
        return deleted;
    }

    @Override
    public Map<Long, String> inMails() {
        return here.inMails();
    }

    @Override
    public MappingFile read(byte[] content) {
        return CsvMappings.read(content);
    }

    @Override
    public MappingPreview preview(MappingFile file, boolean replace) {
        return here.previews().of(file, replace);
    }

    @Override
    public ImportedMappings importFile(MappingFile file, boolean replace) {
        lock.check();
        ImportedMappings imported = here.changes().importFile(file, replace);
        durability.sync();
        return imported;
    }

    @Override
    public void export(OutputStream out) throws IOException {
        List<Mapping> all = here.mappings().all();
        audit.record("mapping.export", "all mappings", all.size() + " written");
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvMappings.write(all, text);
        text.flush();
    }
}
