package io.pactodo.bootstrap;

import io.pactodo.bootstrap.boundary.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table for operators that has each row of the document in which the promise was first written. */
final class DocumentTable {
    private static final String HEAD = "| the document says |";
    private static final Pattern COMMAND = Pattern.compile("`([^`]+)`");
    private static final Pattern QUERY = Pattern.compile("promtool query instant http://127\\.0\\.0\\.1:9090 '(.+)'");

    /**
     * One row.
     *
     * @param says which row of the document it is
     * @param commands what shows it, as it would be typed
     */
    record Row(String says, List<String> commands) {
        /** What it asks Prometheus. */
        Stream<Asked> queries() {
            return commands.stream()
                    .map(QUERY::matcher)
                    .flatMap(command -> command.results()
                            .map(query -> new Asked("the table, " + says, "api/v1/query", "query", query.group(1))));
        }

        /** What else is typed. */
        Stream<String> programs() {
            return commands.stream().filter(command -> !QUERY.matcher(command).matches());
        }
    }

    private DocumentTable() {}

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Checkout.file("observability/README.md")).stream()
                .dropWhile(line -> !line.startsWith(HEAD))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(DocumentTable::row)
                .toList();
    }

    private static Row row(String line) {
        var cells = line.split(" \\| ", -1);
        if (cells.length != 4) {
            throw new AssertionError("A row has four cells: " + line);
        }
        return new Row(
                cells[0].replaceFirst("^\\| ", ""),
                COMMAND.matcher(cells[3]).results().map(found -> found.group(1)).toList());
    }
}
