/** How a promise was kept over some time: {@link io.pactodo.adapter.report.slo.SloDocument}. */
package io.pactodo.adapter.report.slo;
