package io.pactodo.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.pactodo.application.TaskIds;
import io.pactodo.domain.task.TaskId;

/**
 * UUIDs of version 7 (RFC 9562, section 5.7): the time comes first, and those of one process grow, so that what is
 * created together lies together in the database's indexes.
 */
final class TimeOrderedTaskIds implements TaskIds {
    @Override
    public TaskId next() {
        return new TaskId(UuidCreator.getTimeOrderedEpoch());
    }
}
