package io.pactodo.adapter.report.writing;

/** How a document is written down. */
public enum Format {
    /** For people, in pull requests and wikis. */
    MARKDOWN,
    /** For people, with drawings; one file that needs nothing beside itself. */
    HTML,
    /** For programs. */
    JSON
}
