package org.pillarbox.routing.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: mappings in the database. All calls work in the caller's transaction. */
public interface Mappings {
    /** Takes the turn to change mappings, until the transaction ends; gives the number of the change. */
    long nextChange();

    /** A page of the mappings. */
    List<Mapping> list(MappingQuery query);

    /** How many mappings the query matches, without regard to its page. */
    long count(MappingQuery query);

    /** By id. */
    Optional<Mapping> find(long id);

    /** Those of the given ids that there are, in their order. */
    List<Mapping> find(Set<Long> ids);

    /** Those with this address, in any case. */
    List<Mapping> of(MappingAddress address);

    /** Those to the user or group of this name, in any case. */
    List<Mapping> to(String name);

    /** All. */
    List<Mapping> all();

    /** Stores new ones; gives them with their ids. */
    List<Mapping> insert(List<Mapping> mappings);

    /** Stores a change of one that is there. */
    void update(Mapping mapping);

    /** Deletes. */
    void delete(Set<Long> ids);

    /** Deletes all; gives how many. */
    int clear();
}
