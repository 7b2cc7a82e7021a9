package io.pactodo.adapter.metrics.slo;

import java.util.List;

/** Something that is deployed and follows from the objectives alone: the same ones give the same bytes. */
interface Artifact {
    /** Its files. */
    List<Generated> from(Catalogue catalogue);
}
