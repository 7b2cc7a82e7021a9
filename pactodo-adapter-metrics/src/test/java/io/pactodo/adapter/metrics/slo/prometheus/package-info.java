/** What is made of the answers of those who watch. */
package io.pactodo.adapter.metrics.slo.prometheus;
