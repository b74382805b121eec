package org.pillarbox.web.admin.mappings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.routing.mapping.MappingAdministration;
import org.pillarbox.web.shell.Texts;

/** The In Mail settings that a mapping can be for: all, or one of them. */
@Named
@RequestScoped
public class InMailChoice {
    @Inject
    MappingAdministration mappings;

    private List<SelectItem> items;

    public List<SelectItem> getItems() {
        if (items == null) {
            items = new ArrayList<>();
            items.add(new SelectItem("", Texts.of("mapping.inmail.all")));
            mappings.inMails().forEach((id, name) -> items.add(new SelectItem(id.toString(), name)));
        }
        return items;
    }
}
