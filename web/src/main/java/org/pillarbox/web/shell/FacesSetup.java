package org.pillarbox.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches Faces' use of CDI on. */
@FacesConfig
@ApplicationScoped
public class FacesSetup {}
