/** What data say of an incident, and what humans still have to: {@link io.pactodo.adapter.report.postmortem.PostmortemDocument}. */
package io.pactodo.adapter.report.postmortem;
