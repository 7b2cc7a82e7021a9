package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowingTest {
    private static final String BEFORE = """
            {"paths": {"/things": {
              "parameters": [{"$ref": "#/components/parameters/Page"}],
              "get": {"responses": {
                "200": {"headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                "404": {}}},
              "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
                "responses": {"201": {}}}}},
             "components": {
              "parameters": {"Page": {"name": "page", "in": "query", "schema": {"type": "integer", "maximum": 200}}},
              "schemas": {
               "Thing": {"type": "object", "required": ["id"], "properties": {
                 "id": {"type": "string", "format": "uuid"},
                 "size": {"type": "integer", "maximum": 9},
                 "color": {"type": "string", "enum": ["red", "green"]},
                 "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}},
               "New": {"type": "object", "required": ["name"], "properties": {
                 "name": {"type": "string", "maxLength": 50},
                 "size": {"type": ["integer", "null"], "minimum": 0},
                 "color": {"enum": ["red", "green"]},
                 "kind": {"anyOf": [{"type": "string"}, {"type": "null"}]}}}}}}
            """;
    private static final String THING = "/components/schemas/Thing";
    private static final String NEW = "/components/schemas/New";
    private static final String GET = "/paths/~1things/get";
    private static final String POST = "/paths/~1things/post";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /paths                                    | /things                | -                  | /things is gone
            GET                                       | -                      | -                  | get /things is gone
            GET/responses                             | 404                    | -                  | get /things 404 is gone
            GET/responses/200/headers                 | ETag                   | -                  | get /things 200 ETag is gone
            GET/responses/200/headers/ETag            | required               | false              | get /things 200 ETag is not certain any more
            GET/responses/200/content                 | application/json       | -                  | get /things 200 application/json is gone
            /components/parameters/Page               | name                   | "pages"            | get /things query page is gone
            /components/parameters/Page               | required               | true               | get /things query page is demanded
            /components/parameters/Page/schema        | maximum                | 100                | get /things query page had maximum 200 and has 100
            THING/properties                          | size                   | -                  | get /things 200 application/json.size is gone
            THING                                     | required               | []                 | get /things 200 application/json is not certain to have [id]
            THING/properties/size                     | type                   | ["integer","null"] | get /things 200 application/json.size was of type [integer] and is of type [integer, null]
            THING/properties/size                     | maximum                | 10                 | get /things 200 application/json.size had maximum 9 and has 10
            THING/properties/id                       | format                 | -                  | get /things 200 application/json.id has another format
            THING/properties/color                    | enum                   | ["red"]            | get /things 200 application/json.color lost the values [green]
            POST                                      | -                      | -                  | post /things is gone
            POST/requestBody                          | required               | true               | post /things demands a body
            POST/requestBody/content                  | application/json       | -                  | post /things takes application/json is gone
            NEW/properties                            | size                   | -                  | post /things takes application/json.size is gone
            NEW                                       | required               | ["name","size"]    | post /things takes application/json demands [size]
            NEW                                       | additionalProperties   | false              | post /things takes application/json takes no other fields any more
            NEW/properties/name                       | maxLength              | 40                 | post /things takes application/json.name had maxLength 50 and has 40
            NEW/properties/name                       | pattern                | "a+"               | post /things takes application/json.name has another pattern
            NEW/properties/size                       | minimum                | 1                  | post /things takes application/json.size had minimum 0 and has 1
            NEW/properties/size                       | type                   | "integer"          | post /things takes application/json.size was of type [integer, null] and is of type [integer]
            NEW/properties/color                      | enum                   | ["red"]            | post /things takes application/json.color lost the values [green]
            NEW/properties/name                       | enum                   | ["a"]              | post /things takes application/json.name takes certain values only
            NEW/properties/kind                       | anyOf                  | [{"type":"string"}]| post /things takes application/json.kind has other alternatives
            """)
    void whatIsTakenAwayIsNamed(String place, String member, String value, String loss) {
        assertThat(Narrowing.between(tree(), changed(place, member, value))).contains(loss);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /paths                             | /others   | {}
            GET/responses                      | 503       | {}
            GET/responses/200/headers          | Link      | {}
            /components/parameters/Page/schema | maximum   | 300
            THING/properties                   | weight    | {}
            THING                              | required  | ["id","size"]
            THING/properties/size              | maximum   | 8
            THING/properties/color             | enum      | ["red","green","blue"]
            NEW/properties                     | weight    | {}
            NEW                                | required  | []
            NEW/properties/name                | maxLength | 60
            NEW/properties/name                | type      | ["string","null"]
            NEW/properties/color               | enum      | ["red","green","blue"]
            """)
    void whatIsAddedIsNoLoss(String place, String member, String value) {
        assertThat(Narrowing.between(tree(), changed(place, member, value))).isEmpty();
    }

    @Test
    void theSameIsNoLoss() {
        assertThat(Narrowing.between(tree(), tree())).isEmpty();
        assertThat(Narrowing.between(Contracts.whole(), Contracts.whole())).isEmpty();
    }

    private static JsonNode changed(String place, String member, String value) {
        JsonNode after = tree();
        String pointer = place.strip()
                .replace("GET", GET)
                .replace("POST", POST)
                .replace("THING", THING)
                .replace("NEW", NEW);
        if (member.strip().equals("-")) {
            int last = pointer.lastIndexOf('/');
            ((ObjectNode) after.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
        } else if (value.strip().equals("-")) {
            ((ObjectNode) after.at(pointer)).remove(member.strip());
        } else {
            ((ObjectNode) after.at(pointer)).set(member.strip(), TaskClient.tree(value));
        }
        return after;
    }

    private static JsonNode tree() {
        return TaskClient.tree(BEFORE);
    }
}
