package io.pactodo.domain.task;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words to look for in titles and notes. A task matches when each of them begins one of its words.
 *
 * @param value 1 to 200 characters with at least one letter or digit among them
 * @since 0.1.0
 */
public record SearchText(String value) {
    private static final int LONGEST = 200;
    private static final int LONGEST_WORD = 100;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{1," + LONGEST_WORD + "}");

    /** @throws TaskRefused.Invalid when the text is too long, or has no word in it */
    public SearchText {
        if (Text.length(value) > LONGEST) {
            throw new TaskRefused.Invalid("too_long", "A search has at most " + LONGEST + " characters.");
        }
        Text.refuseUnpairedSurrogates(value);
        if (wordsOf(value).isEmpty()) {
            throw new TaskRefused.Invalid("blank", "A search has at least one letter or digit.");
        }
    }

    /** {@return the words to look for: at least one} */
    public Set<String> words() {
        return wordsOf(value);
    }

    /**
     * {@return the words that a task can be found by: those of its title and of its notes}
     *
     * @param content of the task
     */
    public static Set<String> wordsOf(TaskContent content) {
        Set<String> words = new LinkedHashSet<>(wordsOf(content.title().value()));
        words.addAll(wordsOf(content.notes().value()));
        return words;
    }

    boolean matches(TaskContent content) {
        Set<String> present = wordsOf(content);
        return words().stream().allMatch(wanted -> present.stream().anyMatch(word -> word.startsWith(wanted)));
    }

    private static Set<String> wordsOf(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        for (Matcher matcher = WORD.matcher(folded); matcher.find(); ) {
            words.add(matcher.group());
        }
        return words;
    }
}
