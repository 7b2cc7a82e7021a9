package io.pactodo.adapter.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** Reads headers as strictly as RFC 9110, section 5, and RFC 9112, section 3.2, write them. Grizzly takes more. */
final class HeaderSyntax {
    private static final String MARKS = "!#$%&'*+-.^_`|~";
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{0,5})?");

    private HeaderSyntax() {}

    /**
     * Looks for a fault.
     *
     * @return what is wrong, in a sentence; empty when nothing is
     */
    static Optional<String> fault(MimeHeaders headers) {
        int hosts = 0;
        for (int index = 0; index < headers.size(); index++) {
            String name = headers.getName(index).toString();
            String value = headers.getValue(index).toString();
            if (name.isEmpty() || !name.chars().allMatch(HeaderSyntax::isTokenCharacter)) {
                return Optional.of("A header has a name with a character that no name can have, such as a space.");
            }
            if (value.chars().anyMatch(HeaderSyntax::isControlCharacter)) {
                return Optional.of("A header has a value with a control character in it, such as NUL: leave it out.");
            }
            if (name.equalsIgnoreCase("Host")) {
                hosts++;
                if (!HOST.matcher(value.strip()).matches()) {
                    return Optional.of(
                            "The Host header is no host: send a name or an address, and a port if there is one.");
                }
            }
        }
        return hosts > 1 ? Optional.of("There are two Host headers: send one.") : Optional.empty();
    }

    private static boolean isControlCharacter(int character) {
        return (character < ' ' && character != '\t') || character == 0x7F;
    }

    private static boolean isTokenCharacter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || MARKS.indexOf(character) >= 0;
    }
}
