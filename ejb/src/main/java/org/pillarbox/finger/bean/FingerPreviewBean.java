package org.pillarbox.finger.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pillarbox.finger.FingerPreview;

/** Templates tried out by administrators. */
@Stateless
@Local(FingerPreview.class)
@RolesAllowed("admin")
public class FingerPreviewBean implements FingerPreview {
    @Inject
    private FingerBean finger;

    @Override
    public Optional<String> preview(String template, String userName, boolean verbose) {
        return finger.preview(template, userName, verbose);
    }
}
