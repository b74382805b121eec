package org.pillarbox.web.admin.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.routing.mapping.MappingQuery;
import org.pillarbox.routing.mapping.MappingQuery.Column;
import org.pillarbox.routing.mapping.MappingUsage;

class MappingsFilterTest {
    private final MappingsFilter filter = new MappingsFilter();

    @Test
    @Tag("MAP-004")
    void sortsByAddressAtFirstAndTheOtherWayRoundWhenAskedAgain() {
        assertEquals(
                new MappingQuery(Optional.empty(), Optional.empty(), Optional.empty(), Column.ADDRESS, false, 0, 50),
                filter.query(0, 50));
        assertEquals(
                "/admin/mappings/list?desc=true",
                filter.sortedBy(Column.ADDRESS).toString());
        filter.setDescending(true);
        assertEquals("/admin/mappings/list", filter.sortedBy(Column.ADDRESS).toString());
        assertEquals(
                "/admin/mappings/list?sort=target",
                filter.sortedBy(Column.TARGET).toString());
    }

    @Test
    void everyStateStandsInTheAddress() {
        filter.setLetter("S");
        filter.setSearch(" *@a & b ");
        filter.setSort("comment");
        assertEquals(
                "/admin/mappings/list?letter=s&q=*%40a+%26+b&sort=comment&page=3",
                filter.page(3).toString());
    }

    @Test
    void nonsenseInTheAddressCountsAsNotSaid() {
        filter.setLetter("<script>");
        filter.setSort("id; drop table mapping");
        filter.setSearch(null);
        assertEquals(Column.ADDRESS, filter.query(0, 1).sort());
        assertFalse(filter.isNarrow());
        filter.setSearch("x".repeat(5000));
        assertEquals(100, filter.getSearch().length());
    }

    @Test
    @Tag("MAP-025")
    void aFormThatSaysNoUsageMeansAlways() {
        MappingForm form = new MappingForm();
        assertEquals(MappingUsage.ALWAYS, form.draft().usage());
        form.setUsage("SENDER");
        assertEquals(MappingUsage.SENDER, form.draft().usage());
        form.setUsage("nonsense");
        form.setInMail("7; drop");
        assertEquals(MappingUsage.ALWAYS, form.draft().usage());
        assertEquals(Optional.empty(), form.draft().inMail());
    }
}
