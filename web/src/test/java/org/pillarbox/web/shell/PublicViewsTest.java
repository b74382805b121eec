package org.pillarbox.web.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicViewsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/login.xhtml", "/forgotten.xhtml", "/errors/404.xhtml", "/errors/expired.xhtml"})
    void pagesForStrangersKeepNothing(String view) {
        assertTrue(PublicViews.isPublic(view));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help.xhtml", "/admin/home.xhtml", "/account/password.xhtml"})
    void pagesWithFormsOfFacesKeepTheirs(String view) {
        assertFalse(PublicViews.isPublic(view));
    }
}
