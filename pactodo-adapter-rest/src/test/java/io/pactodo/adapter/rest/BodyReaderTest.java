package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.TaskRefused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReaderTest {
    private final BodyReader reader = new BodyReader(Json.mapper());

    @Test
    void anObjectIsReadWithAllItsDigits() {
        assertThat(read("{\"order\": 0.10000000000000000000000000000000000000000000000000000000000000001}")
                        .get("order")
                        .decimalValue())
                .isEqualByComparingTo("0.10000000000000000000000000000000000000000000000000000000000000001");
    }

    @Test
    void aByteOrderMarkIsLeftOut() {
        assertThat(read("\uFEFF{\"a\":1}").get("a").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                    | empty_body       |        | The body is empty: send a JSON object.
            ` `                   | empty_body       |        | The body is empty: send a JSON object.
            {                     | cut_off          |        | The body ends before its JSON does.
            {"a"                  | cut_off          |        | The body ends before its JSON does.
            {"a": "b              | cut_off          |        | The body ends before its JSON does.
            {"a": tru             | syntax           |        | The body is no JSON at line 1, column 7.
            {"a": 1,}             | syntax           |        | The body is no JSON at line 1, column 9.
            [1,]                  | syntax           |        | The body is no JSON at line 1, column 4.
            {'a': 1}              | syntax           |        | The body is no JSON at line 1, column 2.
            {"a": NaN}            | syntax           |        | The body is no JSON at line 1, column 10.
            {"a": 01}             | syntax           |        | The body is no JSON at line 1, column 8.
            {"a": .5}             | syntax           |        | The body is no JSON at line 1, column 7.
            {"a": 1e99999999999}  | number_too_large |        | A number in the body has an exponent beyond all need.
            // a comment          | syntax           |        | The body is no JSON at line 1, column 1.
            title=Milk            | syntax           |        | The body is no JSON at line 1, column 1.
            {"a": 1} {"b": 2}     | trailing_content |        | The body goes on after its JSON at line 1, column 10.
            {"a": 1} x            | syntax           |        | The body is no JSON at line 1, column 10.
            {"a": 1, "a": 2}      | duplicate_field  | /a     | The field "a" stands twice in its object: send it once.
            {"b": {"a": 1,"a":2}} | duplicate_field  | /b/a   | The field "a" stands twice in its object: send it once.
            """)
    void whatIsNoJsonIsSaidToBeNone(String body, String code, String pointer, String detail) {
        assertThat(problem(body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new FieldError(pointer == null ? "" : pointer, code, detail));
    }

    @Test
    void bytesThatAreNoUtf8AreNamedByTheirPlace() {
        assertThat(problem(bytes("{\"title\":\"", 0xC3, 0x28)).detail())
                .isEqualTo("The body is no UTF-8 at byte 10: send JSON in UTF-8 (RFC 8259, section 8.1).");
        assertThat(problem(bytes("{\"title\":\"", 0xED, 0xA0, 0x80)).code()).isEqualTo("invalid_utf_8");
        assertThat(problem(bytes("{\"title\":\"", 0xC0, 0x80)).code()).isEqualTo("invalid_utf_8");
        assertThat(problem("{\"a\":1}".getBytes(StandardCharsets.UTF_16)).code())
                .isEqualTo("invalid_utf_8");
        assertThat(problem(bytes("{\"title\":\"", 0xC3)).code()).isEqualTo("invalid_utf_8");
    }

    @Test
    void depthIsLimited() {
        assertThat(read("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}").has("a"))
                .isTrue();
        FieldError tooDeep = new FieldError(
                "", "too_deep", "The body nests arrays and objects more than 32 deep: no task needs that.");
        String deep = "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}";
        assertThat(problem(ProblemType.JSON_TOO_DEEP, deep.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(tooDeep);
        assertThat(problem(ProblemType.JSON_TOO_DEEP, "[".repeat(10_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(tooDeep);
    }

    @Test
    void numbersAndNamesBeyondAllNeedAreRefused() {
        FieldError tooLong =
                new FieldError("", "too_long", "A number or the name of a field is longer than the server reads.");
        assertThat(problem(("{\"order\":" + "1".repeat(1001) + "}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(tooLong);
        assertThat(problem(("{\"order\":0." + "1".repeat(1001) + "}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(tooLong);
        assertThat(problem(("{\"" + "a".repeat(60_000) + "\":1}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(tooLong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []      | an array
            "title" | a string
            1       | a number
            true    | a boolean
            null    | null
            """)
    void jsonThatIsNoObjectIsNoTask(String body, String kind) {
        TaskRefused.Invalid refused = catchThrowableOfType(TaskRefused.Invalid.class, () -> read(body));
        assertThat(refused.violations())
                .singleElement()
                .hasToString(
                        "Violation[field=, code=wrong_type, detail=A task is a JSON object; this is " + kind + ".]");
    }

    private ObjectNode read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private FieldError problem(byte[] body) {
        return problem(ProblemType.MALFORMED_JSON, body);
    }

    private FieldError problem(ProblemType type, byte[] body) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> reader.read(body));
        assertThat(problem).isNotNull();
        assertThat(problem.type()).isEqualTo(type);
        List<FieldError> errors = problem.errors();
        assertThat(errors).hasSize(1);
        assertThat(problem.detail()).isEqualTo(errors.get(0).detail());
        return errors.get(0);
    }

    private static byte[] bytes(String before, int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }
}
