package org.pillarbox.directory.external.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Searches below one entry that end, whatever the server sends: more entries than were asked for close the connection. */
final class BoundedSearch {
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 1_000;
    /** For answers without any attribute (RFC 4511 §4.5.1.8). */
    private static final String NOTHING = SearchRequest.NO_ATTRIBUTES;

    private final LDAPConnection connection;
    private final String base;

    BoundedSearch(LDAPConnection connection, String base) {
        this.connection = connection;
        this.base = base;
    }

    /** The first entries, without attributes. */
    List<SearchResultEntry> first(Filter filter, int most, int millis) throws LDAPException {
        List<SearchResultEntry> entries = new ArrayList<>();
        SearchRequest request = request(new Bound(connection, most, entries::add), filter, NOTHING);
        request.setSizeLimit(most);
        request.setTimeLimitSeconds(1 + millis / 1000);
        request.setResponseTimeoutMillis(millis);
        try {
            connection.search(request);
        } catch (LDAPSearchException e) {
            if (!e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                throw e;
            }
        }
        return entries;
    }

    /**
     * All entries, page by page (RFC 2696); from a server without pages, at once.
     *
     * @param most so many at most
     * @throws LDAPException also when there are more
     */
    void all(Filter filter, int most, int millis, Consumer<SearchResultEntry> each, String... attributes)
            throws LDAPException {
        Bound bound = new Bound(connection, most, each);
        ASN1OctetString cookie = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            SearchRequest request = request(bound, filter, attributes);
            request.setControls(new SimplePagedResultsControl(PAGE, cookie, false));
            request.setResponseTimeoutMillis(millis);
            SearchResult result = connection.search(request);
            SimplePagedResultsControl control = SimplePagedResultsControl.get(result);
            if (control == null || !control.moreResultsToReturn()) {
                return;
            }
            cookie = control.getCookie();
        }
        throw new LDAPException(ResultCode.SIZE_LIMIT_EXCEEDED, "there is no end to the pages of its answer");
    }

    private SearchRequest request(Bound bound, Filter filter, String... attributes) {
        return new SearchRequest(bound, base, SearchScope.SUB, filter, attributes);
    }

    /** Passes on so many entries. Referrals are passed over. */
    private static final class Bound implements SearchResultListener {
        private static final long serialVersionUID = 1L;

        private final transient LDAPConnection connection;
        private final int most;
        private final transient Consumer<SearchResultEntry> each;
        private int seen;

        Bound(LDAPConnection connection, int most, Consumer<SearchResultEntry> each) {
            this.connection = connection;
            this.most = most;
            this.each = each;
        }

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            seen++;
            if (seen <= most) {
                each.accept(entry);
            } else {
                connection.close();
            }
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            // Another server's entries are not of this directory; nobody here knows whether it can be trusted.
        }
    }
}
