package io.pactodo.bootstrap.observe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reason among the lines that a watcher left behind, of version 2 and of version 3. */
final class LastWords {
    private static final Pattern ERROR = Pattern.compile("\\blevel=error\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REASON = Pattern.compile("\\berr=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+))");
    private static final Pattern MESSAGE = Pattern.compile("\\bmsg=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+))");

    private LastWords() {}

    /** One line, whatever was said. */
    static String in(String said) {
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        return last(lines.stream().filter(line -> ERROR.matcher(line).find()).toList())
                .map(LastWords::reason)
                .or(() -> last(lines))
                .orElse("it said nothing");
    }

    private static Optional<String> last(List<String> lines) {
        return lines.stream().reduce((first, second) -> second);
    }

    private static String reason(String line) {
        return value(REASON, line).or(() -> value(MESSAGE, line)).orElse(line);
    }

    private static Optional<String> value(Pattern pattern, String line) {
        var found = pattern.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        var quoted = Optional.ofNullable(found.group(1)).map(text -> text.replaceAll("\\\\(.)", "$1"));
        return quoted.or(() -> Optional.ofNullable(found.group(2)));
    }
}
