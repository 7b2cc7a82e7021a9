package io.pactodo.bootstrap.fault;

import java.util.Map;
import java.util.TreeMap;

/** For each rule, by its number, a fault that breaks it; the same may break others. A new rule needs one. */
public final class RuleFaults {
    private final Map<String, Fault> faults = new TreeMap<>();

    private RuleFaults() {
        FaultsOfTasks.enter(this);
        FaultsOfWriting.enter(this);
        FaultsOfListing.enter(this);
        FaultsOfSync.enter(this);
        FaultsOfHttp.enter(this);
        FaultsOfServing.enter(this);
        FaultsOfRecurrence.enter(this);
        FaultsOfPlaces.enter(this);
        FaultsOfDocuments.enter(this);
    }

    /** All of them. */
    public static Map<String, Fault> all() {
        return Map.copyOf(new RuleFaults().faults);
    }

    /** Enters one. */
    void put(String rule, Fault fault) {
        if (faults.put(rule, fault) != null) {
            throw new IllegalStateException("There are two faults for rule " + rule);
        }
    }
}
