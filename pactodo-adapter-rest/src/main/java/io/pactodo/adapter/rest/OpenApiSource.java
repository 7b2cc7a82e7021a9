package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The contract as it is written: parts in YAML, and an introduction in Markdown. */
final class OpenApiSource {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setMaxAliasesForCollections(200).build();

    private final ObjectMapper mapper;

    OpenApiSource(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @param name of its file, without the extension */
    ObjectNode part(String name) {
        String yaml = Resources.text("openapi/" + name + ".yaml");
        return mapper.valueToTree(plain(new Load(SETTINGS).loadFromString(yaml)));
    }

    /** In Markdown. */
    String introduction() {
        return Resources.text("openapi/introduction.md");
    }

    /** With names that are strings, also where YAML reads a number, and without what is shared. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), plain(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(plain(item)));
            return items;
        }
        return value;
    }
}
