package io.pactodo.adapter.rest;

import jakarta.inject.Inject;
import java.util.Map;

/** The files of the page that shows how it stands with the objectives. They are read once. */
final class SloPage {
    private final Asset page = asset("slo/index.html", "text/html; charset=utf-8");
    private final Map<String, Asset> files = Map.of(
            "page.css", Asset.ofStyle("slo/page.css"),
            "page.js", asset("slo/page.js", "text/javascript; charset=utf-8"),
            "card.js", asset("slo/card.js", "text/javascript; charset=utf-8"),
            "words.js", asset("slo/words.js", "text/javascript; charset=utf-8"),
            "mark.svg", asset("docs/mark.svg", "image/svg+xml"));

    @Inject
    SloPage() {}

    private static Asset asset(String name, String mediaType) {
        return new Asset(Resources.bytes(name), mediaType);
    }

    Asset page() {
        return page;
    }

    /** By the names that the page asks for. */
    Map<String, Asset> files() {
        return files;
    }
}
