package io.pactodo.adapter.rest;

import io.pactodo.domain.task.TagRefused;

/** The one place where the refusals of tags become problems, each of them. */
final class TagRefusals {
    private TagRefusals() {}

    /** What to tell a client that was refused so. */
    static ProblemException problem(TagRefused refused) {
        ProblemType type = switch (refused.reason()) {
            case NOT_FOUND -> ProblemType.TAG_NOT_FOUND;
            case ALREADY_EXISTS -> ProblemType.TAG_EXISTS;
        };
        return new ProblemException(type, String.valueOf(refused.getMessage()));
    }
}
