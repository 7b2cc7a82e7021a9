package io.pactodo.adapter.metrics.slo.artifact;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import java.util.List;

/** Something that is deployed and follows from the objectives alone: the same ones give the same bytes. */
public interface Artifact {
    /** Its files. */
    List<Generated> from(Catalogue catalogue);
}
