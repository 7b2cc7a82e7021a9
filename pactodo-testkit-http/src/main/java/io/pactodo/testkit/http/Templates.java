package io.pactodo.testkit.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The paths of a document.
 *
 * @param paths what stands under its paths
 */
record Templates(JsonNode paths) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /** What stands under the template that a path meets, be there a slash behind it or not; a literal one comes before others (OpenAPI 3.1, section 4.8.8.2). */
    Optional<JsonNode> meant(String path) {
        String bare = path.replaceAll(";[^/]*", "");
        return paths.properties().stream()
                .filter(template -> Pattern.matches(pattern(template.getKey()), bare))
                .min(Comparator.comparing(template ->
                        PARAMETER.matcher(template.getKey()).results().count()))
                .map(template -> template.getValue());
    }

    private static String pattern(String template) {
        return PARAMETER.matcher(Pattern.quote(template)).replaceAll("\\\\E[^/]+\\\\Q") + "/?";
    }
}
