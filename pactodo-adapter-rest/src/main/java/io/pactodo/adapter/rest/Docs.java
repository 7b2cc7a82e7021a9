package io.pactodo.adapter.rest;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The files of the page that shows the contract: ours, and those of Swagger UI. They are read once. */
final class Docs {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String LIBRARY = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";

    private final Asset page = new Asset(Resources.bytes("docs/index.html"), "text/html; charset=utf-8");
    private final Map<String, Asset> files = new LinkedHashMap<>();

    @Inject
    Docs() {
        files.put("pactodo.css", Asset.ofStyle("docs/pactodo.css"));
        add("docs/", "pactodo.js", SCRIPT);
        add("docs/", "mark.svg", "image/svg+xml");
        add(LIBRARY, "swagger-ui.css", "text/css; charset=utf-8");
        add(LIBRARY, "swagger-ui-bundle.js", SCRIPT);
    }

    Asset page() {
        return page;
    }

    /** By the names that the page asks for. */
    Map<String, Asset> files() {
        return files;
    }

    private void add(String directory, String name, String mediaType) {
        files.put(name, new Asset(Resources.bytes(directory + name), mediaType));
    }

    private static String version() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Resources.text("/META-INF/maven/org.webjars/swagger-ui/pom.properties")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties.getProperty("version");
    }
}
