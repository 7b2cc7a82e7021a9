package io.pactodo.adapter.rest;

/**
 * That a task was deleted, as clients see it: nothing is shown of what it was.
 *
 * @param id which
 * @param revision the revision of its deletion
 * @param deletedAt when
 */
record DeletedTaskJson(String id, long revision, String deletedAt) implements ChangesPageJson.Item {}
