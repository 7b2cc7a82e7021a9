package io.pactodo.adapter.metrics;

import com.zaxxer.hikari.metrics.PoolStats;

/** A pool that stands still: six different figures, so that none can be taken for another. */
final class FixedPoolStats extends PoolStats {
    static final int ACTIVE = 3;
    static final int IDLE = 4;
    static final int PENDING = 5;
    static final int TOTAL = 7;
    static final int MAX = 8;
    static final int MIN = 2;

    FixedPoolStats() {
        super(0);
    }

    @Override
    protected void update() {
        activeConnections = ACTIVE;
        idleConnections = IDLE;
        pendingThreads = PENDING;
        totalConnections = TOTAL;
        maxConnections = MAX;
        minConnections = MIN;
    }
}
