package io.pactodo.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
    private static final String DOCUMENT = """
            {"paths": {
              "/things": {"get": {"responses": {"200": {
                "headers": {"ETag": {"required": true, "schema": {"type": "string", "pattern": "^\\"[0-9]+\\"$"}}, "Link": {"schema": {"type": "string"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"},
                  "examples": {"good": {"value": {"id": 1}}, "bad": {"value": {"id": "one"}}}}}}}}},
              "/things/{id}": {"delete": {"responses": {"204": {}, "404": {"content": {"application/problem+json": {
                "schema": {"$ref": "#/components/schemas/Problem"}, "examples": {"unknown": {"value": {"code": "unknown"}}}}}}}}},
              "/things/odd": {"delete": {"responses": {"200": {}}}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}, "at": {"type": "string", "format": "date-time"}}},
               "Problem": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}}}}
            """;

    private final Contract contract;

    ContractTest(@TempDir Path directory) throws IOException {
        contract = Contract.read(Files.writeString(directory.resolve("openapi.json"), DOCUMENT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            GET     | /things     | 200 | ETag: "1"            | application/json         | {"id": 1}
            GET     | /things     | 200 | ETag: "1"; Link: <x> | application/json         | {"id": 1, "at": "2026-03-29T07:30:00Z"}
            HEAD    | /things     | 200 | ETag: "1"            | application/json         |
            DELETE  | /things/7   | 204 |                      |                          |
            DELETE  | /things/odd | 200 |                      |                          |
            DELETE  | /things/7   | 404 |                      | application/problem+json | {"code": "unknown"}
            OPTIONS | /things     | 204 |                      |                          |
            PUT     | /things     | 405 |                      | application/problem+json | {"code": "any"}
            GET     | /nothing    | 404 |                      | application/problem+json | {"code": "any"}
            GET     | /things     | 404 |                      | application/problem+json | {"code": "route_not_found"}
            """)
    void whatIsDocumentedHolds(
            String method,
            String path,
            int status,
            @Nullable String headers,
            @Nullable String type,
            @Nullable String body) {
        assertThatCode(() -> contract.hold(answer(method, path, status, headers, type, body)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            GET    | /things     | 201 |                      | application/json         | {"id": 1}              | No such status is documented.
            GET    | /things     | 200 |                      | application/json         | {"id": 1}              | ETag is missing.
            GET    | /things     | 200 | ETag: 1              | application/json         | {"id": 1}              | ETag at ''
            GET    | /things     | 200 | ETag: "1"; X-New: 1  | application/json         | {"id": 1}              | The header x-new is not documented.
            GET    | /things     | 200 | ETag: "1"            | text/html                | <p>                    | The media type text/html is not documented.
            GET    | /things     | 200 | ETag: "1"            | application/json         | {"id": 1               | The body is no JSON
            GET    | /things     | 200 | ETag: "1"            | application/json         | {}                     | required property 'id' not found
            GET    | /things     | 200 | ETag: "1"            | application/json         | {"id": "one"}          | string found, integer expected
            GET    | /things     | 200 | ETag: "1"            | application/json         | {"id": 1, "new": 1}    | property 'new' is not defined
            GET    | /things     | 200 | ETag: "1"            | application/json         | {"id": 1, "at": "now"} | date-time
            DELETE | /things/7   | 204 |                      | application/json         | {}                     | No body is documented.
            DELETE | /things/7   | 404 |                      | application/problem+json | {"code": "other"}      | The problem other is not documented here.
            PUT    | /things     | 200 |                      | application/json         | {}                     | It is not documented
            GET    | /nothing    | 404 |                      | application/problem+json | {"status": 404}        | required property 'code' not found
            """)
    void whatIsNotDocumentedIsNamed(
            String method,
            String path,
            int status,
            @Nullable String headers,
            @Nullable String type,
            @Nullable String body,
            String fault) {
        assertThatThrownBy(() -> contract.hold(answer(method, path, status, headers, type, body)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
    }

    @Test
    void anExampleThatItsSchemaDoesNotAllowIsNamed() {
        assertThat(contract.faultsOfExamples())
                .singleElement()
                .asString()
                .contains("/paths//things/get/responses/200/content/application/json bad", "integer expected");
    }

    @Test
    void theExamplesOfThisProjectsContractAreSound() {
        assertThat(Contract.read(Path.of("..", "docs", "api", "openapi.json")).faultsOfExamples())
                .isEmpty();
    }

    private static Answer answer(
            String method,
            String path,
            int status,
            @Nullable String headers,
            @Nullable String type,
            @Nullable String body) {
        Map<String, List<String>> all = new TreeMap<>();
        if (type != null) {
            all.put("Content-Type", List.of(type + "; charset=utf-8"));
        }
        if (headers != null) {
            for (String header : headers.split("; ", -1)) {
                all.put(header.split(": ", 2)[0], List.of(header.split(": ", 2)[1]));
            }
        }
        return new Answer(method, path, status, all, body == null ? "" : body);
    }
}
