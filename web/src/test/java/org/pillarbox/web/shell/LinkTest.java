package org.pillarbox.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LinkTest {
    @Test
    void defaultsStayOut() {
        assertEquals("/a", new Link("/a").with("page", 1, 1).with("q", "", "").toString());
    }

    @Test
    void valuesCannotLeaveTheirParameter() {
        assertEquals(
                "/a?q=%26x%3D%22%3C%23&page=2",
                new Link("/a").with("q", "&x=\"<#", "").with("page", 2, 1).toString());
    }
}
