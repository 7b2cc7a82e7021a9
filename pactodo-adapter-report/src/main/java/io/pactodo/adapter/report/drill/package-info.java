/** How a drill went: {@link io.pactodo.adapter.report.drill.DrillDocument}. */
package io.pactodo.adapter.report.drill;
